"""Pure decisions over frozen values; time, ids and keys are arguments. Imports nothing of ours."""
