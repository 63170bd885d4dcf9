"""What went wrong in an invented palace, and how it was put right: the plot of its findings and of its visitors' words.

Firms and events are made up. A day of the plot is either a day of a month of the story, counted from 1, or so many days
before the last one; what lies outside the story does not happen.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop.demonstration.house import (
    CLEANING,
    DESK,
    LEAD,
    LIBRARY,
    MAIN,
    MAIN_POST,
    PITCH,
    SPENT_EXTINGUISHER,
    SPORTS,
    SPORTS_POST,
    STATION,
    THEATRE,
    UPKEEP,
)
from desktop.demonstration.rounds import Failed
from desktop.rules.inspections.findings import Method, Step
from desktop.rules.inspections.vocabulary import FindingOrigin, VoiceChannel, VoiceKind

FIRE_FIRM, ELECTRIC_FIRM, SPORTS_FIRM = "晴岚消防工程有限公司", "北寨机电安装有限公司", "云岭体育设施有限公司"
FIRMS = frozenset({FIRE_FIRM, ELECTRIC_FIRM, SPORTS_FIRM})


@dataclass(frozen=True)
class When:
    """`month` 0: `day` days before the last day of the story."""

    month: int
    day: int


def on(month: int, day: int) -> When:
    return When(month, day)


def ago(day: int) -> When:
    return When(0, day)


@dataclass(frozen=True)
class Turn:
    """A step in a finding's life: so many days after it was found, at a minute of that day.

    `due` is in days after the step, `review` too; `owner` a post or one of FIRMS; `picture` the words of a picture of
    after; `reply` is told to the visitor.
    """

    after: int
    minute: int
    step: Step
    measure: str = ""
    due: int = 0
    owner: str = ""
    fund_fen: int = 0
    interim: str = ""
    cause: str = ""
    done: str = ""
    reason: str = ""
    review: int = 0
    method: Method = Method.ON_SITE
    picture: str = ""


@dataclass(frozen=True)
class Trouble:
    """Found in a round of `template` in `area` ("" the site) on that day, or the first one after it.

    `released`: the reason for which the site was let be used that day all the same.
    """

    when: When
    template: str
    area: str
    failed: Failed
    turns: tuple[Turn, ...] = ()
    released: str = ""


@dataclass(frozen=True)
class Word:
    """A visitor's word, with its answer so many days later; `severity` where it became a finding."""

    when: When
    kind: VoiceKind
    channel: VoiceChannel
    area: str
    text: str
    reply: str = ""
    reply_after: int = 1
    severity: int = 0
    point: str = ""
    turns: tuple[Turn, ...] = ()


@dataclass(frozen=True)
class Told:
    """A finding that no round found: an authority's, a drill's, or one of the staff."""

    when: When
    origin: FindingOrigin
    area: str
    severity: int
    point: str
    text: str
    turns: tuple[Turn, ...]


def _at(clock: str) -> int:
    hour, _, minute = clock.partition(":")
    return int(hour) * 60 + int(minute)


def _assign(after: int, clock: str, owner: str, due: int, measure: str, fund_fen: int = 0) -> Turn:
    return Turn(after, _at(clock), Step.ASSIGNED, measure=measure, due=due, owner=owner, fund_fen=fund_fen)


def _start(after: int, clock: str) -> Turn:
    return Turn(after, _at(clock), Step.STARTED)


def _claim(after: int, clock: str, done: str, picture: str = "") -> Turn:
    return Turn(after, _at(clock), Step.CLAIMED, done=done, picture=picture)


def _verify(after: int, clock: str, method: Method = Method.ON_SITE) -> Turn:
    return Turn(after, _at(clock), Step.VERIFIED, method=method)


def _small(
    when: When,
    template: str,
    area: str,
    failed: Failed,
    owner: str,
    measure: str,
    done: str,
    took: int = 1,
    fund_fen: int = 0,
) -> Trouble:
    """Something that was seen to in the ordinary way."""
    turns = (
        _assign(0 if template != "CL" else 1, "16:40", owner, took + 2, measure, fund_fen),
        _claim(max(1, took), "17:10", done),
        _verify(took + 1, "10:05"),
    )
    return Trouble(
        when, template, "" if template in ("OP", "CL") else area, replace(failed, area=area), turns
    )


_SMALL: tuple[Trouble, ...] = (
    _small(
        on(1, 7), "PT", MAIN, Failed("PT12", 3, "二层走道地砖松动", "二层走道东段"), UPKEEP,
        "重新铺贴三块地砖", "已铺贴，踩踏不动", 2, 6_000,
    ),
    _small(
        on(1, 15), "OP", MAIN, Failed("OP23", 4, "三层男卫烘手器不工作", "三层男卫"), UPKEEP,
        "更换烘手器保险", "已换，试用正常", 1, 800,
    ),
    _small(
        on(1, 22), "PT", SPORTS, Failed("PT05", 2, "南门灭火器箱门卡住", "南门"), SPORTS_POST,
        "校正箱门", "箱门开合正常", 1,
    ),
    _small(
        on(1, 28), "CL", LIBRARY, Failed("CL13", 2, "阅览室西窗插销坏", "西窗"), UPKEEP,
        "更换插销", "插销已换，已锁闭", 1, 1_500,
    ),
    _small(
        on(2, 6), "PT", MAIN, Failed("PT03", 2, "三层东侧安全出口灯不亮", "三层东侧"), UPKEEP,
        "更换灯具", "已点亮", 2, 5_600,
    ),
    _small(
        on(2, 11), "OP", MAIN, Failed("OP27", 4, "大厅新风机异响", "大厅"), UPKEEP,
        "清洗滤网，紧固风轮", "异响消除", 3, 12_000,
    ),
    _small(
        on(2, 18), "OP", PITCH, Failed("OP16", 2, "西侧围网下沿脱扣", "西侧围网"), SPORTS_FIRM,
        "补扣并加压条", "十二处全部补扣", 4, 18_000,
    ),
    _small(
        on(2, 23), "PT", MAIN, Failed("PT12", 3, "服务台前地垫卷边", "服务台前"), CLEANING,
        "换防滑垫", "已更换", 1, 3_000,
    ),
    _small(
        on(3, 2), "PT", SPORTS, Failed("PT12", 3, "三号羽毛球场地胶起鼓", "三号场地"), SPORTS_FIRM,
        "切开重新粘贴", "平整，无高差", 6, 42_000,
    ),
    _small(
        on(3, 9), "OP", STATION, Failed("OP25", 4, "驿站微波炉不加热", "驿站", value="4"), UPKEEP,
        "送修，先放备用机", "备用机在位", 1,
    ),
    _small(
        on(3, 17), "PT", MAIN, Failed("PT05", 2, "二层消火栓箱被宣传架遮挡", "二层消火栓"), MAIN_POST,
        "宣传架移位，地面划线", "已移走并划线", 1,
    ),
    _small(
        on(3, 28), "PT", MAIN, Failed("PT13", 4, "一层饮水点漏水", "一层饮水点东"), UPKEEP,
        "换接头", "不再漏水", 1, 1_200,
    ),
    _small(
        ago(14), "OP", LIBRARY, Failed("OP26", 3, "书架第三排层板下弯", "第三排"), UPKEEP,
        "加中间支撑", "已加固", 3, 9_000,
    ),
    _small(
        ago(11), "PT", MAIN, Failed("PT09", 2, "吸烟点烟头未灭", "西门外"), CLEANING,
        "换带水烟灰桶", "已换并每班加水", 1, 2_400,
    ),
)  # fmt: skip

TROUBLES: tuple[Trouble, ...] = (
    *_SMALL,
    # The first month
    Trouble(
        on(1, 5),
        "PT",
        MAIN,
        Failed(
            "PT02",
            1,
            "东侧安全出口被纸箱挡住",
            "东侧安全出口",
            on_spot=True,
            before="东侧出口被纸箱挡住",
            after="东侧出口已清空",
        ),
    ),
    Trouble(
        on(1, 8),
        "OP",
        "",
        Failed("OP23", 4, "女卫生间缺洗手液", "二层女卫", on_spot=True, area=MAIN, after="洗手液已补"),
    ),
    Trouble(
        on(1, 11),
        "PT",
        SPORTS,
        Failed("PT12", 3, "更衣室门口地面渗水", "更衣室门口", before="更衣室门口积水"),
        (
            _assign(0, "16:30", UPKEEP, 5, "查漏，更换地漏密封圈", 18_000),
            _start(1, "9:30"),
            _claim(2, "15:20", "已换密封圈，试水 30 分钟无渗漏", "地面干燥"),
            _verify(3, "10:00", Method.RETEST),
        ),
    ),
    Trouble(
        on(1, 13),
        "OP",
        "",
        Failed(
            "OP06", 2, "二层走道两盏疏散指示灯不亮", "二层走道", value="2", area=MAIN, before="指示灯不亮"
        ),
        (
            _assign(0, "10:10", FIRE_FIRM, 3, "更换两盏疏散指示灯", 64_000),
            _start(4, "10:00"),
            _claim(7, "17:00", "已更换两盏，断电试验点亮"),
            _verify(8, "9:40", Method.RETEST),
        ),
    ),
    Trouble(
        on(1, 20),
        "PT",
        THEATRE,
        Failed(
            "PT04",
            2,
            "台侧常闭防火门被顶开",
            "台侧防火门",
            on_spot=True,
            before="防火门被顶开",
            after="防火门已关闭",
        ),
    ),
    Trouble(on(1, 26), "PT", MAIN, Failed("PT09", 2, "西楼梯间有人吸烟，已劝离", "西楼梯间", on_spot=True)),
    # The second
    Trouble(
        on(2, 3),
        "OP",
        "",
        Failed(
            "OP15",
            1,
            "南侧球门一脚锚固松动",
            "南侧球门",
            value="3/4",
            interim="放倒球门，撤出场地并围挡",
            area=PITCH,
            before="球门锚固松动",
        ),
        (
            _assign(0, "9:05", SPORTS_POST, 0, "重新锚固，做拉力试验", 26_000),
            _start(0, "9:40"),
            _claim(0, "15:30", "已重新锚固，手扳不动，拉力合格", "球门已锚固"),
            _verify(0, "17:05", Method.RETEST),
        ),
        released="南侧球门已放倒围挡，其余区域检查合格，照常开放",
    ),
    Trouble(
        on(2, 9),
        "OP",
        "",
        Failed(
            "OP06", 2, "二层走道一盏疏散指示灯又不亮", "二层走道", value="1", area=MAIN, before="指示灯又不亮"
        ),
        (
            replace(
                _assign(0, "10:00", FIRE_FIRM, 4, "更换整条回路的接线端子和灯具", 98_000),
                interim="走道加贴蓄光标志，巡查时加看",
                cause="接线端子老化，上次只换了灯具",
            ),
            _start(1, "9:20"),
            _claim(3, "16:10", "整条回路已更换，断电试验全部点亮", "指示灯全部点亮"),
            _verify(4, "10:15", Method.RETEST),
        ),
    ),
    Trouble(on(2, 13), "PT", MAIN, Failed("PT13", 4, "一层饮水点地面有水", "一层饮水点", on_spot=True)),
    Trouble(
        on(2, 19),
        "PT",
        SPORTS,
        Failed(
            "PT01",
            2,
            "器材室插排串接充电",
            "器材室",
            on_spot=True,
            before="插排串接",
            after="已断电收起",
        ),
    ),
    Trouble(
        on(2, 20),
        "MO",
        "",
        Failed("MO05", 2, "灭火器已到报废日期", asset=SPENT_EXTINGUISHER, area=MAIN, before="报废日期已过"),
        (
            _assign(0, "17:00", FIRE_FIRM, 5, "报废旧瓶，换新 4 kg 干粉灭火器一具", 9_600),
            _claim(3, "11:00", "新瓶已上架，日期已登记", "新灭火器在位"),
            _verify(3, "16:40"),
        ),
    ),
    Trouble(
        on(2, 25),
        "QT",
        "",
        Failed("QT10", 3, "新任岗位的责任书还没有签", "办公室", value="6/7", area=MAIN),
        (
            _assign(0, "15:00", LEAD, 7, "补签责任书并当面交底"),
            _claim(4, "10:30", "七个岗位全部签订，已归档"),
            _verify(5, "9:30"),
        ),
    ),
    # The third
    Trouble(
        on(3, 5),
        "PT",
        MAIN,
        Failed(
            "PT04",
            2,
            "东楼梯间防火门被垃圾桶顶开",
            "东楼梯间",
            on_spot=True,
            before="防火门被垃圾桶顶开",
            after="垃圾桶已移走",
        ),
    ),
    Trouble(
        on(3, 15),
        "PT",
        MAIN,
        Failed("PT04", 2, "东楼梯间防火门又关不严，闭门器漏油", "东楼梯间", before="闭门器漏油"),
        (
            replace(
                _assign(0, "16:45", UPKEEP, 3, "更换闭门器，门上贴“常闭”标志", 32_000),
                interim="巡查时随手关闭，门旁不放物品",
                cause="闭门器漏油，保洁时习惯把门顶开",
            ),
            _start(1, "9:10"),
            _claim(2, "15:40", "闭门器已换，试关二十次到位", "新闭门器"),
            _verify(3, "10:20", Method.RETEST),
        ),
    ),
    Trouble(
        on(3, 20),
        "CL",
        "",
        Failed("CL11", 3, "更衣室一个水龙头关不严", "球馆更衣室", area=SPORTS),
        (
            _assign(1, "9:15", UPKEEP, 2, "更换阀芯", 3_500),
            _claim(1, "14:30", "阀芯已换"),
            _verify(2, "10:10"),
        ),
    ),
    Trouble(
        on(3, 24),
        "PT",
        SPORTS,
        Failed("PT07", 2, "北侧消防车道停有送货车，已劝离", "北侧消防车道", on_spot=True, after="车道畅通"),
    ),
    # The last weeks
    Trouble(
        ago(26),
        "PT",
        SPORTS,
        Failed("PT12", 3, "西看台第二排三张座椅松动", "西看台", before="座椅松动"),
        (
            _assign(0, "17:00", SPORTS_FIRM, 9, "加固或更换座椅，复紧整排螺栓", 148_000),
            Turn(1, _at("9:00"), Step.INTERIM, interim="第二排拉警戒带停用"),
            _start(3, "10:00"),
        ),
    ),
    Trouble(
        ago(9),
        "PT",
        MAIN,
        Failed("PT03", 2, "西楼梯间一盏应急灯不亮", "西楼梯间", before="应急灯不亮"),
        (_assign(0, "17:20", UPKEEP, 11, "更换应急灯电池", 12_000), _start(2, "9:30")),
    ),
    Trouble(ago(4), "PT", MAIN, Failed("PT03", 2, "西楼梯间应急灯还是不亮", "西楼梯间")),
    Trouble(
        ago(3),
        "OP",
        "",
        Failed("OP12", 3, "南门厅防滑垫翘边", "南门厅", area=MAIN, before="防滑垫翘边"),
        (
            _assign(0, "9:20", CLEANING, 4, "换新防滑垫并压条固定", 8_800),
            _claim(2, "16:00", "已换新垫，四边压条", "新防滑垫"),
        ),
    ),
    Trouble(ago(1), "PT", MAIN, Failed("PT13", 4, "二层饮水点不出热水", "二层饮水点")),
    Trouble(
        ago(0),
        "OP",
        "",
        Failed(
            "OP08",
            2,
            "展板挡住北门灭火器",
            "北门",
            on_spot=True,
            area=SPORTS,
            before="展板挡住灭火器",
            after="展板已移开",
        ),
    ),
)

TOLD: tuple[Told, ...] = (
    Told(
        on(2, 26),
        FindingOrigin.DRILL,
        MAIN,
        3,
        "二层东侧",
        "疏散演练：引导员到岗慢了一分四十秒",
        (
            _assign(0, "16:00", MAIN_POST, 7, "重排引导员位置，班前再练两次"),
            _claim(6, "18:00", "已补练两次，到岗 35 秒"),
            _verify(7, "10:00", Method.RETEST),
        ),
    ),
    Told(
        on(3, 12),
        FindingOrigin.AUTHORITY,
        MAIN,
        2,
        "一层配电间",
        "消防监督抽查：穿墙孔洞没有封堵",
        (
            _assign(0, "16:20", ELECTRIC_FIRM, 7, "用防火泥和防火板封堵全部孔洞", 320_000),
            _start(2, "9:00"),
            Turn(6, _at("9:30"), Step.EXTENDED, reason="防火板到货晚三天", due=4),
            _claim(9, "16:30", "孔洞已封堵"),
            Turn(10, _at("9:40"), Step.REJECTED, reason="西侧桥架背面还有缝"),
            _claim(10, "17:10", "背面已补封", "孔洞已封堵"),
            _verify(11, "10:30"),
        ),
    ),
    Told(
        ago(17),
        FindingOrigin.STAFF,
        THEATRE,
        2,
        "灯光配电箱",
        "满载时配电箱温升偏高",
        (
            _assign(0, "16:50", ELECTRIC_FIRM, 5, "更换主开关，复测温升", 260_000),
            Turn(
                4,
                _at("10:00"),
                Step.DEFERRED,
                reason="原型号停产，替代型号正在报批",
                interim="灯光限三分之二功率，演出前后各测温一次",
                review=26,
            ),
        ),
    ),
)

_WISH, _IDEA, _COMPLAINT = VoiceKind.DEMAND, VoiceKind.SUGGESTION, VoiceKind.COMPLAINT
_FACE, _BOX, _CALL, _MEETING = VoiceChannel.DESK, VoiceChannel.BOX, VoiceChannel.PHONE, VoiceChannel.MEETING

WORDS: tuple[Word, ...] = (
    Word(
        on(1, 6), _WISH, _FACE, SPORTS, "想开一期羽毛球夜校，周二周四晚上", "已报下期夜校课程，名额 24 人", 4
    ),
    Word(on(1, 12), _COMPLAINT, _CALL, SPORTS, "球馆晚上八点后灯太暗", "已调高后场两组灯", 2),
    Word(on(1, 18), _IDEA, _BOX, LIBRARY, "阅览室周末早点开门", "周末提前到八点半", 6),
    Word(on(1, 27), _IDEA, _BOX, STATION, "驿站多放几个充电口", "已加一排八口充电", 5),
    Word(on(2, 4), _WISH, _MEETING, THEATRE, "多排几场上党梆子", "每月加一场职工专场", 7),
    Word(
        on(2, 17),
        _COMPLAINT,
        _FACE,
        MAIN,
        "二层女卫第三间门锁坏了",
        "门锁已换，谢谢提醒",
        3,
        4,
        "二层女卫",
        (
            _assign(0, "15:10", UPKEEP, 5, "更换门锁", 4_500),
            _claim(2, "10:40", "门锁已换"),
            _verify(2, "16:20"),
        ),
    ),
    Word(on(2, 21), _IDEA, _FACE, PITCH, "球场边能不能装个挂衣架", "已装两组", 8),
    Word(on(2, 28), _COMPLAINT, _CALL, MAIN, "排队办卡等了二十分钟", "高峰时加开一个窗口", 10),
    Word(on(3, 7), _WISH, _BOX, LIBRARY, "想要电工考证的书", "已购十二册", 6),
    Word(on(3, 11), _COMPLAINT, _FACE, SPORTS, "淋浴热水忽冷忽热", "恒温阀已修", 3),
    Word(on(3, 18), _IDEA, _BOX, MAIN, "入口放把公用雨伞", "已放十把", 2),
    Word(on(3, 27), _WISH, _CALL, STATION, "驿站夜里能不能开到十点", "", 0),
    Word(ago(8), _COMPLAINT, _CALL, THEATRE, "散场时楼梯灯关得太早", "改为散场后十五分钟再关", 2),
    Word(ago(5), _IDEA, _FACE, MAIN, "大屏放一下当天的活动", "已排进每日轮播", 2),
    Word(ago(2), _COMPLAINT, _FACE, SPORTS, "乒乓球台有一张网坏了"),
    Word(ago(1), _WISH, _BOX, LIBRARY, "周六想办亲子读书会"),
)
"""A complaint that is answered after more than seven days is a late one; the last ones wait."""

HAND_OVERS = (
    "急救箱下月到期，已报采购。",
    "西看台第二排停用，警戒带别撤。",
    "明天上午有单位包场，七点五十提前开北门。",
    "失物：黑色保温杯一个，放服务台二号柜。",
    "电梯维保明天十点到，停梯牌已备好。",
    "雨后室外球场积水，开场前先推水。",
    "剧场周末有演出，灯光限功率，演出前后测温。",
)

RECHECK_WORDS = ("现场与记录一致", "现场与记录一致", "防火门贴纸脱落，记录写的是完好")

__all__ = [
    "DESK",
    "FIRMS",
    "HAND_OVERS",
    "RECHECK_WORDS",
    "TOLD",
    "TROUBLES",
    "WORDS",
    "Told",
    "Trouble",
    "Turn",
    "When",
    "Word",
]
