"""What a clerk may type to find a name: initials and full pinyin in the readings people really use.

Readings come from three places: a table of surnames (the reading as a surname first, the everyday one after
it), a table of the characters in given names that are read in more than one way, and for all others the first
reading of pypinyin. Its further readings are left out, or H would find every 许. ü counts as v and as u.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import combinations, product

from desktop.rules.names import is_han, name_parts, surname_length

MOST_KEYS = 12

_TONES_OF_V = str.maketrans("ǖǘǚǜ", "vvvv")


def _table(text: str) -> dict[str, tuple[str, ...]]:
    rows = (entry.split(":") for entry in text.split())
    return {characters: tuple(readings.split(",")) for characters, readings in rows}


_SURNAMES = _table(
    """
    单:shan,dan 解:xie,jie 仇:qiu,chou 查:zha,cha 盖:ge,gai 区:ou,qu 朴:piao,pu 员:yun,yuan 乐:yue,le
    种:chong,zhong 黑:he,hei 召:shao,zhao 秘:bi,mi 繁:po,fan 宓:mi,fu 折:she,zhe 祭:zhai,ji 能:nai,neng
    费:fei,bi 谷:gu 洗:xian,xi 乜:nie 适:kuo,shi 藏:zang,cang 句:gou,ju 朝:chao 降:xiang,jiang 强:qiang,jiang
    炅:gui,jiong 颉:xie,jie
    """
)

_COMPOUNDS = _table(
    """
    尉迟:yu,chi 长孙:zhang,sun 令狐:ling,hu 欧阳:ou,yang 万俟:mo,qi 澹台:tan,tai 鲜于:xian,yu 亓官:qi,guan
    拓跋:tuo,ba 呼延:hu,yan 宇文:yu,wen 皇甫:huang,fu 独孤:du,gu 夏侯:xia,hou 百里:bai,li
    """
)
"""Surnames of two characters whose reading must not be put together from their single readings, and frequent
ones.
"""

_GIVEN = _table(
    """
    乐:le,yue 晟:sheng,cheng 行:xing,hang 重:chong,zhong 长:chang,zhang 朝:zhao,chao 茜:qian,xi 娜:na,nuo
    单:dan,shan 曾:zeng,ceng 解:jie,xie 仇:chou,qiu 柏:bai,bo 薄:bo,bao 藏:cang,zang 参:can,shen 称:cheng,chen
    传:chuan,zhuan 翟:zhai 调:tiao,diao 都:du,dou 佛:fo,fu 还:huan,hai 降:jiang,xiang 角:jiao,jue 觉:jue,jiao
    劲:jin,jing 勒:le 率:shuai,lv 牟:mou,mu 屏:ping,bing 朴:pu,piao 栖:qi,xi 莎:sha,suo 杉:shan,sha
    裳:shang,chang 省:sheng,xing 盛:sheng,cheng 什:shi,shen 似:si 宿:su,xiu 拓:tuo,ta 蔚:wei,yu 系:xi,ji
    厦:xia,sha 纤:xian,qian 校:xiao,jiao 钥:yue,yao 员:yuan,yun 扎:zha,za 粘:nian,zhan 折:zhe,she 仔:zi,zai
    琢:zhuo,zuo 种:zhong,chong 伽:jia,qie 俟:si,qi 偲:si,cai 陂:bei,po 隗:wei,kui 郇:xun,huan 郗:xi,chi
    郄:qie,xi 阚:kan 芫:yan,yuan 苕:shao,tiao 莘:xin,shen 莞:wan,guan 荑:yi,ti 峤:qiao,jiao 徵:zheng,zhi
    悝:kui,li 溱:qin,zhen 漯:luo,ta 澹:dan,tan 缪:miao,mou 骠:biao,piao 纶:lun,guan 玢:bin,fen 玟:wen,min
    珩:heng 杓:shao,biao 炅:jiong,gui 焘:tao,dao 焯:zhuo,chao 禅:chan,shan 铤:ting,ding 镡:tan,chan 镐:hao,gao
    颉:jie,xie 隽:jun,juan 鹄:hu,gu 尉:wei,yu 筠:yun,jun 嬛:huan,xuan 瑱:tian,zhen 珲:hui,hun 泌:mi,bi
    泊:bo,po 浚:jun,xun 浒:hu,xu 稽:ji,qi 茄:qie,jia 荥:xing,ying 蔓:man,wan 谌:chen,shen 贲:ben,bi
    靓:liang,jing 契:qi,xie 句:ju,gou 召:zhao,shao 俞:yu,shu 弹:dan,tan 桔:ju,jie 谷:gu,yu 塞:sai,se
    桧:gui,hui 菀:wan,yuan 箐:qing,jing 覃:qin,tan 卜:bu 区:qu,ou 盖:gai,ge 查:cha,zha 黑:hei,he 秘:mi,bi
    繁:fan,po 祭:ji,zhai 婼:ruo,chuo 蛤:ha,ge 伺:si,ci 囤:tun,dun 的:di,de
    """
)

_found: dict[str, tuple[str, ...]] = {}


def search_keys(name: str) -> frozenset[str]:
    """At most twelve texts under which a name is found by `matches`, most likely readings first to be kept.

    The name itself without separators and its given name, the initials and the full pinyin of both; of a name
    in parts (阿卜杜热合曼·麦麦提依明, John Smith) each part in place of the given name. Writing that has no
    pinyin keeps its own letters. The first call on a new character loads pypinyin, which takes most of a
    second.
    """
    parts = [part for part in (_syllables(part) for part in name_parts(name)) if part]
    if not parts:
        return frozenset()
    keys = dict.fromkeys(_native_keys(parts))
    if len(parts) == 1:
        _add_chinese(keys, parts[0])
    else:
        _add_parts(keys, parts)
    return frozenset(list(keys)[:MOST_KEYS])


def matches(key: str, query: str) -> bool:
    """True when what was typed begins the key; an empty query finds nobody."""
    wanted = plain(query)
    return bool(wanted) and key.startswith(wanted)


def plain(query: str) -> str:
    """The form in which queries and keys are compared.

    Lower case, half width, without tone marks, spaces, apostrophes and separators; ü is v, as input methods
    type it.
    """
    text = unicodedata.normalize("NFKC", query).casefold().replace("ü", "v")
    if text.isascii():
        return "".join(filter(str.isalnum, text))
    text = text.translate(_TONES_OF_V)
    bare = "".join(c for c in unicodedata.normalize("NFD", text) if unicodedata.category(c) != "Mn")
    return "".join(filter(_counts, unicodedata.normalize("NFC", bare)))


def _syllables(part: str) -> list[str]:
    """A Chinese character is a syllable, a run of other letters is one too."""
    syllables: list[str] = []
    for character in plain(part):
        if not syllables or is_han(character) or is_han(syllables[-1]):
            syllables.append(character)
        else:
            syllables[-1] += character
    return syllables


def _counts(character: str) -> bool:
    # Rare characters may be newer than Python's tables or sit in a private area; punctuation never counts.
    return character.isalnum() or unicodedata.category(character) in ("Co", "Cn")


def _native_keys(parts: list[list[str]]) -> list[str]:
    whole = "".join(syllable for part in parts for syllable in part)
    if len(parts) > 1:
        return [whole, *("".join(part) for part in parts)]
    given = "".join(_given(parts[0]))
    return [whole, given] if given else [whole]


def _given(syllables: list[str]) -> list[str]:
    return syllables[surname_length("".join(syllables)) :] if _is_chinese(syllables) else syllables[1:]


def _is_chinese(syllables: list[str]) -> bool:
    return all(is_han(syllable) for syllable in syllables)


def _add_chinese(keys: dict[str, None], syllables: list[str]) -> None:
    start = len(syllables) - len(_given(syllables))
    for spoken in _likely(syllables, _options(syllables)):
        _add(keys, spoken)
        _add(keys, spoken[start:])
        if len(keys) >= MOST_KEYS:
            return


def _add_parts(keys: dict[str, None], parts: list[list[str]]) -> None:
    usual = [[_readings(syllable)[0] for syllable in part] for part in parts]
    _add(keys, [syllable for part in usual for syllable in part])
    for part in usual:
        _add(keys, part)
    syllables = [syllable for part in parts for syllable in part]
    for spoken in _likely(syllables, [_readings(syllable) for syllable in syllables]):
        if len(keys) >= MOST_KEYS:
            return
        _add(keys, spoken)


def _add(keys: dict[str, None], spoken: list[str]) -> None:
    full = "".join(spoken)
    if full:
        keys[full] = None
        keys["".join(syllable[:1] for syllable in spoken)] = None


def _options(syllables: list[str]) -> list[tuple[str, ...]]:
    """The readings of each syllable of an undivided name, the surname's own first."""
    text = "".join(syllables)
    if _is_chinese(syllables) and surname_length(text) == 2 and text[:2] in _COMPOUNDS:
        surname = [(reading,) for reading in _COMPOUNDS[text[:2]]]
        return surname + [_readings(syllable) for syllable in syllables[2:]]
    first = _SURNAMES.get(syllables[0]) or _readings(syllables[0])
    return [first, *(_readings(syllable) for syllable in syllables[1:])]


def _likely(syllables: list[str], options: list[tuple[str, ...]]) -> Iterator[list[str]]:
    """Combinations of readings, those with the fewest departures from the usual ones first.

    A character that stands twice in the given name is read alike both times: 娜娜 is nana or nuonuo.
    """
    repeats = [(place, syllables.index(syllable, 1)) for place, syllable in enumerate(syllables) if place]
    repeats = [(place, first) for place, first in repeats if place != first]
    usual = [readings[0] for readings in options]
    open_places = [place for place, readings in enumerate(options) if len(readings) > 1]
    for departures in range(len(open_places) + 1):
        for places in combinations(open_places, departures):
            for others in product(*(options[place][1:] for place in places)):
                spoken = usual.copy()
                for place, reading in zip(places, others, strict=True):
                    spoken[place] = reading
                if all(spoken[place] == spoken[first] for place, first in repeats):
                    yield spoken


def _readings(syllable: str) -> tuple[str, ...]:
    """The usual readings of one character, usual first; letters read as themselves, the unreadable as
    nothing.
    """
    known = _found.get(syllable)
    if known is None:
        if len(syllable) > 1 or not is_han(syllable):
            return (syllable,)
        known = _found[syllable] = _with_both_u(_GIVEN.get(syllable) or _first_reading(syllable))
    return known


def _first_reading(character: str) -> tuple[str, ...]:
    from pypinyin import lazy_pinyin  # 0.7 s and 50 MB: nothing that a desk does before its first search

    found = lazy_pinyin(character, errors="ignore")
    return (plain(found[0]),) if found else ("",)


def _with_both_u(readings: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(
        spelt for reading in readings for spelt in dict.fromkeys((reading, reading.replace("v", "u")))
    )
