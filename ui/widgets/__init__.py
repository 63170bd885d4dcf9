"""The parts that pages are built of. They show and report; they know no service and no rule."""
