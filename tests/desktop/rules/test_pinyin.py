from __future__ import annotations

import json
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.rules.invented import FIXED_PEOPLE, people
from desktop.rules.pinyin import MOST_KEYS, matches, plain, search_keys


def found(name: str, query: str) -> bool:
    return any(matches(key, query) for key in search_keys(name))


@pytest.mark.parametrize(
    ("name", "queries"),
    [
        ("张三", "zs zhangsan z s san 张 张三 三"),
        ("王一", "wy wangyi"),
        ("单雄", "sx shanxiong dx danxiong xiong"),
        ("曾解", "zj zx zengjie zengxie zeng"),
        ("仇任", "qr qiuren"),
        ("查文静", "zwj zhawenjing"),
        ("盖丽娜", "gln gelina gailina"),
        ("翟晓晨", "zxc zhaixiaochen"),
        ("区志强", "ozq ouzhiqiang"),
        ("覃小梅", "qxm txm qinxiaomei tanxiaomei"),
        ("朴明哲", "pmz piaomingzhe"),
        ("员俊杰", "yjj yunjunjie"),
        ("乐嘉怡", "yjy yuejiayi lejiayi"),
        ("缪婷", "mt miaoting"),
        ("种建国", "cjg chongjianguo"),
        ("黑志强", "hzq hezhiqiang"),
        ("召龙", "sl shaolong"),
        ("秘玉", "by biyu"),
        ("繁星", "px poxing"),
        ("逄军", "pj pangjun"),
        ("尉建国", "wjg weijianguo"),
        ("解放", "xf xiefang"),
        ("适明", "km kuoming"),
        ("乜红", "nh niehong"),
        ("折梅", "sm shemei"),
        ("欧阳娜娜", "oynn ouyangnana nn nana 娜娜 欧阳"),
        ("欧阳达晟", "oyds oydc ouyangdasheng ouyangdacheng"),
        ("尉迟敬", "ycj yuchijing"),
        ("令狐秀英", "lhxy linghu xiuying"),
        ("长孙无", "zsw zhangsunwu"),
        ("万俟明", "mqm moqiming"),
        ("澹台静", "ttj tantaijing"),
        ("王重阳", "wcy wzy chongyang zhongyang"),
        ("乐朝霞", "yzx zhaoxia chaoxia"),
        ("翟茜", "zq zx zhaiqian zhaixi"),
        ("吕绿", "ll lvlv lulu"),
        ("略女", "lvenv luenu ln"),
        ("秦珩", "qh qinheng"),
        ("郭焘", "gt guotao"),
        (
            "阿卜杜热合曼·麦麦提依明",
            "abdrhm mmtym abudureheman maimaitiyiming 阿卜 麦麦提 阿卜杜热合曼麦麦提依明",
        ),
        ("古丽巴哈尔·阿不都热依木", "glbhe gulibahaer abdrym"),
        ("尤努斯·买买提", "yns mmt younusi ynsmmt"),
        ("买买提·吐尔逊", "mmttex mmt tex tuerxun"),
        ("扎西顿珠", "zxdz zhaxidunzhu"),
        ("刘䶮", "ly liuyan"),
        ("张㛃", "zj zhangjie"),
        ("陈𠅤", "cx chenxi"),
        ("李𬴊", "ll lilin"),
        ("王𫖯", "wf wangfu"),
        ("周𬱖", "zd zhoudi"),
        ("杨𬍛", "yl yangli"),
        ("赵赟", "zy zhaoyun"),
        ("郭屾", "gs guoshen"),
        ("申彧", "sy shenyu"),
        ("牛勰", "nx niuxie"),
        ("秦琎", "qj qinjin"),
        ("程韡", "cw chengwei"),
        ("杜昫", "dx duxu"),
        ("刘喆", "lz liuzhe"),
        ("暴犇", "bb baoben"),
        ("John Smith", "js john smith johnsmith"),
        ("José Núñez", "jn jose josé nunez"),
        ("张Amy", "za zhangamy amy"),
        ("O'Brien", "obrien o'b"),
        ("Иван Петров", "Иван петров"),
    ],
)
def test_a_clerk_finds_the_name(name: str, queries: str) -> None:
    missed = [query for query in queries.split(" ") if not found(name, query)]
    assert missed == []


@pytest.mark.parametrize(
    ("name", "query"),
    [
        ("许朱", "hu"),
        ("许朱", "hz"),
        ("许朱", "xs"),
        ("朱红", "sh"),
        ("车大石", "judadan"),
        ("王五", ""),
        ("王五", " '·"),
        ("王五", "wuu"),
        ("长孙无", "changsun"),
        ("欧阳娜娜", "nanuo"),
    ],
)
def test_odd_readings_find_nobody(name: str, query: str) -> None:
    assert not found(name, query)


def test_the_usual_reading_survives_when_there_are_too_many() -> None:
    keys = search_keys("单行长重乐")
    assert {"单行长重乐", "行长重乐", "sxccl", "shanxingchangchongle", "xccl", "xingchangchongle"} <= keys
    assert len(keys) == MOST_KEYS


@given(st.one_of(st.text(max_size=40), st.text(alphabet="单曾解乐长重行娜娜吕·ab '王", max_size=30)))
def test_keys_are_few_plain_and_never_empty(name: str) -> None:
    keys = search_keys(name)
    assert len(keys) <= MOST_KEYS
    assert "" not in keys
    assert all(plain(key) == key for key in keys)


@given(st.text(alphabet="王李张刘陈欧阳单曾重乐娜䶮𠅤明红文", min_size=1, max_size=6))
def test_a_name_is_found_by_itself_and_by_its_beginnings(name: str) -> None:
    assert all(found(name, name[:length]) for length in range(1, len(name) + 1))


def test_every_name_of_the_demonstration_can_be_typed() -> None:
    from random import Random

    for person in people(Random(1), FIXED_PEOPLE + 400):
        keys = search_keys(person.name)
        assert any(key.isascii() and len(key) >= 2 for key in keys), person.name


@pytest.mark.parametrize(
    ("typed", "compared"),
    [
        ("Zhang San", "zhangsan"),
        ("xi'an", "xian"),
        ("xi’an", "xian"),
        ("LÜ", "lv"),
        ("lǚ", "lv"),
        ("lu\u0308", "lv"),
        ("nǚ", "nv"),
        ("zhāng", "zhang"),
        ("ｚｓ", "zs"),
        ("阿卜杜·麦麦提", "阿卜杜麦麦提"),
        ("阿卜杜•麦麦提", "阿卜杜麦麦提"),
        ("𠅤", "𠅤"),
        ("\U00031350", "\U00031350"),
        ("!?", ""),
    ],
)
def test_queries_are_compared_in_one_form(typed: str, compared: str) -> None:
    assert plain(typed) == compared


@given(st.text(max_size=40))
def test_the_form_of_comparison_is_final(text: str) -> None:
    assert plain(plain(text)) == plain(text)


def test_pypinyin_is_loaded_only_by_the_first_name() -> None:
    """It takes most of a second: neither the box nor a query may load it."""
    lines = [
        "import json, sys",
        "from desktop.rules import box, invented, pinyin",
        "box.classify('zs'), box.classify('张三'), pinyin.matches('zhangsan', 'zs')",
        "before = 'pypinyin' in sys.modules",
        "pinyin.search_keys('张三')",
        "print(json.dumps([before, 'pypinyin' in sys.modules]))",
    ]
    run = subprocess.run([sys.executable, "-c", "\n".join(lines)], capture_output=True, text=True, check=True)
    assert json.loads(run.stdout) == [False, True]
