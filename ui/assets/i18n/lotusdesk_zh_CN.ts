<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Aside</name>
    <message>
        <source>Guest</source>
        <translation>访客</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>BusyStrip</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>  and {count} more after it</source>
        <translation>，后面还有{count}项</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
</context>
<context>
    <name>CardsOfMember</name>
    <message>
        <source>No card yet.</source>
        <translation>还没有卡。</translation>
    </message>
    <message>
        <source>Issue only</source>
        <translation>只发卡</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Issue and print the card</source>
        <translation>发卡并打印</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>领卡</translation>
    </message>
    <message>
        <source>Report loss</source>
        <translation>挂失</translation>
    </message>
    <message>
        <source>Found again</source>
        <translation>解除挂失</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>补卡</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>收回</translation>
    </message>
</context>
<context>
    <name>CardsPage</name>
    <message>
        <source>Print cards</source>
        <translation>制卡</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Preview of the cards</source>
        <translation>卡片预览</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Choose members to see their cards here.</source>
        <translation>选好会员，这里就能看到卡片。</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第{page}页，共{pages}页</translation>
    </message>
    <message>
        <source>No font here can print {characters}; 〓 stands in its place.</source>
        <translation>本机字体打不出{characters}，卡上用〓代替。</translation>
    </message>
    <message>
        <source>{count} cards are in {path}.</source>
        <translation>{count}张卡已存到{path}。</translation>
    </message>
    <message>
        <source>Drawing {count} cards</source>
        <translation>正在生成{count}张卡</translation>
    </message>
    <message>
        <source>Printing {count} cards on {printer}</source>
        <translation>正在用{printer}打印{count}张卡</translation>
    </message>
    <message>
        <source>{count} cards were sent to {printer}.</source>
        <translation>{count}张卡已发送到{printer}。</translation>
    </message>
    <message>
        <source>〓 stands for {characters}.</source>
        <translation>〓代替的字是：{characters}。</translation>
    </message>
    <message>
        <source>Stopped. Nothing went to the printer or into a file.</source>
        <translation>已停止。没有打印，也没有存成文件。</translation>
    </message>
    <message>
        <source>The printer {printer} is not there any more. The cards are drawn. Check it and try again, or save them as PDF.</source>
        <translation>找不到打印机{printer}了。卡片已生成，请检查打印机再试，或存为PDF。</translation>
    </message>
    <message>
        <source>The printer {printer} did not take the cards. They are drawn. Check it and try again, or save them as PDF.</source>
        <translation>打印机{printer}没有接收。卡片已生成，请检查打印机再试，或存为PDF。</translation>
    </message>
    <message>
        <source>{count} cards were handed over.</source>
        <translation>{count}张卡已领取。</translation>
    </message>
</context>
<context>
    <name>Chosen</name>
    <message>
        <source>Add: name, initials, phone, last four</source>
        <translation>添加：姓名、拼音首字母、电话或后四位</translation>
    </message>
    <message>
        <source>Add a member to the print run</source>
        <translation>添加要制卡的会员</translation>
    </message>
    <message>
        <source>Members found</source>
        <translation>找到的会员</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Union unit</source>
        <translation>所属工会</translation>
    </message>
    <message>
        <source>Chosen members</source>
        <translation>已选会员</translation>
    </message>
    <message>
        <source>Nobody is chosen yet</source>
        <translation>还没有选人</translation>
    </message>
    <message>
        <source>Search above, or print everybody&apos;s.</source>
        <translation>在上面查找，或给全部会员制卡。</translation>
    </message>
    <message>
        <source>All active members</source>
        <translation>全部在册会员</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>{count} left out: the membership is suspended or over.</source>
        <translation>已略过{count}人：会员已停用或已退会。</translation>
    </message>
    <message>
        <source>Nobody fits “{text}”.</source>
        <translation>没有找到“{text}”。</translation>
    </message>
    <message>
        <source>{count} fit; type more to see fewer.</source>
        <translation>有{count}人符合，再多输几个字。</translation>
    </message>
    <message>
        <source>{name} gets no card: {state}.</source>
        <translation>{name}不能制卡：{state}。</translation>
    </message>
    <message>
        <source>Members: {count}</source>
        <translation>会员：{count}人</translation>
    </message>
    <message>
        <source>; the first {count} are listed</source>
        <translation>，列出前{count}人</translation>
    </message>
</context>
<context>
    <name>ComputerSection</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>From the next start on.</source>
        <translation>下次启动后生效。</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色/深色</translation>
    </message>
    <message>
        <source>A sound for every verdict</source>
        <translation>每次判定都响一声</translation>
    </message>
    <message>
        <source>Lock the desk when nobody has touched it for</source>
        <translation>无人操作多久后锁定前台</translation>
    </message>
    <message>
        <source>Visitors can see the screen: the lists are hidden then until somebody signs in.</source>
        <translation>来馆的人看得见屏幕：锁定后名单隐藏，登录才显示。</translation>
    </message>
    <message>
        <source>Printer for cards and papers</source>
        <translation>打印卡和单据的打印机</translation>
    </message>
    <message>
        <source>The one of the system</source>
        <translation>系统默认打印机</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>{seconds} seconds</source>
        <translation>{seconds}秒</translation>
    </message>
    <message>
        <source>one minute</source>
        <translation>1分钟</translation>
    </message>
    <message>
        <source>{minutes} minutes</source>
        <translation>{minutes}分钟</translation>
    </message>
    <message>
        <source>The language changes when the program is started again.</source>
        <translation>重新启动程序后换成新语言。</translation>
    </message>
</context>
<context>
    <name>ConfirmStrip</name>
    <message>
        <source>Not yet</source>
        <translation>先不</translation>
    </message>
</context>
<context>
    <name>CopiesSection</name>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>To another folder…</source>
        <translation>备份到…</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Copies are kept in {path}: seven days, five weeks, twelve months. One is made after the close of a day and after every 200 visits, and counts only once it was opened and checked. This disk can break or be stolen: keep one on a USB stick too, away from this computer.</source>
        <translation>备份存在{path}，保留七天、五周、十二个月。每次日结后、每满200次到访都会备份，打开核对过才算数。磁盘会坏，也会被盗：请另存一份到U盘，不要和电脑放在一起。</translation>
    </message>
    <message>
        <source>Is everything as it was written?</source>
        <translation>台账是否原样未动？</translation>
    </message>
    <message>
        <source>Bringing a copy back</source>
        <translation>怎样恢复备份</translation>
    </message>
    <message>
        <source>A copy is two files, .backup and .backup.json; keep them together. On a new computer start LotusDesk, choose “Restore a backup” and type the key from the recovery sheet. On this computer close the program and type: lotusdesk restore FILE. The store that is here is set aside under another name and never overwritten. What was entered after the copy is not in it.</source>
        <translation>一份备份有.backup和.backup.json两个文件，要放在一起。换新电脑时，打开莲池前台，选“恢复备份”，输入恢复密钥单上的密钥。在本机恢复时，先退出程序，再输入命令：lotusdesk restore 文件。现有的数据库会改名留存，不会被覆盖。备份之后录入的内容不在其中。</translation>
    </message>
    <message>
        <source>There is no copy yet</source>
        <translation>还没有备份</translation>
    </message>
    <message>
        <source>The last checked copy is of {time}: that is long ago</source>
        <translation>最近一次备份是{time}，时间有点久了</translation>
    </message>
    <message>
        <source>Last checked copy: {time}</source>
        <translation>最近一次备份：{time}，已核对</translation>
    </message>
    <message>
        <source>Folder for the copy</source>
        <translation>备份到哪个文件夹</translation>
    </message>
    <message>
        <source>The store is being copied and the copy checked…</source>
        <translation>正在备份并核对…</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Copied and checked: {visits} visits, {members} members, {size}. {path}</source>
        <translation>已备份并核对：到访{visits}条，会员{members}人，{size}。{path}</translation>
    </message>
    <message>
        <source>A checked backup was made.</source>
        <translation>备份完成，已核对。</translation>
    </message>
    <message>
        <source>No copy was made. The store itself is as it was.</source>
        <translation>备份没有做成，数据库没有动。</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>出了点问题</translation>
    </message>
    <message>
        <source>Details for the people who look after the program</source>
        <translation>给维护人员看的详情</translation>
    </message>
    <message>
        <source>The program made a mistake and goes on</source>
        <translation>程序出了个错，还能继续用</translation>
    </message>
    <message>
        <source>What was confirmed before is kept. The last step may not be; look before you repeat it. Copy the details below for the people who look after the program; they hold no names.</source>
        <translation>之前确认过的都已保存，最后一步可能没有，重做前请先看一眼。请把下面的详情复制给维护人员，里面没有任何人的姓名。</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>{count} mistakes so far</source>
        <translation>已出错{count}次</translation>
    </message>
</context>
<context>
    <name>DayChoice</name>
    <message>
        <source>The day before</source>
        <translation>前一天</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>后一天</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已日结</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未日结</translation>
    </message>
    <message>
        <source>Days with visits</source>
        <translation>有到访的日子</translation>
    </message>
    <message>
        <source>No visits yet</source>
        <translation>还没有到访</translation>
    </message>
</context>
<context>
    <name>DayNumbers</name>
    <message>
        <source>Person-times</source>
        <translation>人次</translation>
    </message>
    <message>
        <source>Every visit today, and everybody counted</source>
        <translation>今天的每次到访，加上计数的人</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Different people known by name, each once</source>
        <translation>有姓名的人，每人只算一次</translation>
    </message>
    <message>
        <source>Inside, about</source>
        <translation>在馆（约）</translation>
    </message>
    <message>
        <source>Came and was not recorded as gone. Many leave without a word, so fewer are really here.</source>
        <translation>来了还没登记离馆的人。很多人走时不打招呼，实际会少一些。</translation>
    </message>
</context>
<context>
    <name>DayPage</name>
    <message>
        <source>Day slip</source>
        <translation>日报单</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>日结</translation>
    </message>
    <message>
        <source>Closed {time}, {name}. Slip {slip}</source>
        <translation>{time}由{name}日结，单号{slip}</translation>
    </message>
    <message>
        <source>Open, the figures are those of this moment</source>
        <translation>未日结，数字为此刻情况</translation>
    </message>
    <message>
        <source>Not closed</source>
        <translation>未日结</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>到访</translation>
    </message>
    <message>
        <source>Its figures are fixed at {times} person-times and {people} people by name, and never change again. The log is sealed and signed, and a backup is made. Visitors who still come are let in and shown beside the figures. A closed day cannot be opened again.</source>
        <translation>数字就此定为{times}人次、实名{people}人，以后不再改变。台账封存并签名，同时备份。之后再来的人照常签到，另行列出。日结后不能撤回。</translation>
    </message>
    <message>
        <source>Close {day}?</source>
        <translation>确定日结{day}？</translation>
    </message>
    <message>
        <source>{day} is closed.</source>
        <translation>{day}已日结。</translation>
    </message>
    <message>
        <source>The slip is being drawn…</source>
        <translation>正在生成日报单…</translation>
    </message>
    <message>
        <source>Drawing the day slip</source>
        <translation>正在生成日报单</translation>
    </message>
    <message>
        <source>Kept: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
    <message>
        <source>The slip could not be drawn. The day&apos;s figures are kept.</source>
        <translation>日报单没有生成。当天的数字都已保存。</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
    <message>
        <source>Saving the day slip</source>
        <translation>正在保存日报单</translation>
    </message>
    <message>
        <source>The slip went to {printer}.</source>
        <translation>日报单已发送到{printer}。</translation>
    </message>
    <message>
        <source>Printing the day slip</source>
        <translation>正在打印日报单</translation>
    </message>
</context>
<context>
    <name>DayPanel</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>在馆</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>离馆</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经手人</translation>
    </message>
    <message>
        <source>Nobody has come yet today</source>
        <translation>今天还没有人来</translation>
    </message>
    <message>
        <source>Scan a card, type a name, or press F1 to F8 to count somebody.</source>
        <translation>扫卡、输姓名，或按F1到F8计数。</translation>
    </message>
    <message>
        <source>Everybody who came has left</source>
        <translation>来的人都已离馆</translation>
    </message>
    <message>
        <source>“All” shows the whole day.</source>
        <translation>点“全部”看一整天。</translation>
    </message>
</context>
<context>
    <name>Detail</name>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Show in full</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>续期</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>会员卡</translation>
    </message>
    <message>
        <source>History</source>
        <translation>变更记录</translation>
    </message>
    <message>
        <source>{state} until {day}</source>
        <translation>{state}，有效期至{day}</translation>
    </message>
    <message>
        <source>Mask again</source>
        <translation>重新遮住</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Renew this membership for {months} months?</source>
        <translation>给这位会员续期{months}个月？</translation>
    </message>
    <message>
        <source>{name}: valid until {day}.</source>
        <translation>{name}的有效期已续至{day}。</translation>
    </message>
    <message>
        <source>Suspend this membership? The desk will then ask for the manager at every scan.</source>
        <translation>停用这位会员？以后每次扫码，前台都会请值班负责人来处理。</translation>
    </message>
    <message>
        <source>Take this membership up again?</source>
        <translation>恢复这位会员？</translation>
    </message>
    <message>
        <source>Card {number} was issued. It is not printed yet.</source>
        <translation>已发卡，卡号{number}，还没有打印。</translation>
    </message>
    <message>
        <source>Card {number}: {state}.</source>
        <translation>卡{number}：{state}。</translation>
    </message>
    <message>
        <source>Card {number} was handed over.</source>
        <translation>卡{number}已领取。</translation>
    </message>
    <message>
        <source>Report card {number} lost? It is refused from now on.</source>
        <translation>挂失卡{number}？挂失后马上停用。</translation>
    </message>
    <message>
        <source>Report loss</source>
        <translation>挂失</translation>
    </message>
    <message>
        <source>Take the loss of card {number} back? It is valid again then.</source>
        <translation>解除卡{number}的挂失？解除后恢复使用。</translation>
    </message>
    <message>
        <source>Found again</source>
        <translation>解除挂失</translation>
    </message>
    <message>
        <source>Take card {number} back? It is refused from now on.</source>
        <translation>收回卡{number}？收回后这张卡不能再用。</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Replace card {number}? A new number is issued; the old card is refused for good.</source>
        <translation>给卡{number}补卡？会发一个新卡号，旧卡永久作废。</translation>
    </message>
    <message>
        <source>Card {number} was issued in its place. Print it now.</source>
        <translation>新卡号{number}，请现在打印。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>补卡</translation>
    </message>
</context>
<context>
    <name>EntryView</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Enrol a member</source>
        <translation>登记会员</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>修改{name}</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>还没保存</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Press the number, or ↑ ↓ and Enter. Esc: none of them.</source>
        <translation>按数字选，或↑↓加回车。Esc：都不是。</translation>
    </message>
    <message>
        <source>There are more. Type another letter, or the last four of the phone.</source>
        <translation>还有别的人，再输一个字母或电话后四位。</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>找到{count}人</translation>
    </message>
    <message>
        <source>Press the number, or ↑ ↓ and Enter.</source>
        <translation>按数字选，或↑↓加回车。</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>找到1人</translation>
    </message>
    <message>
        <source>Enter: sign in.</source>
        <translation>回车签到。</translation>
    </message>
    <message>
        <source>Press the number, or type on: the more you type, the fewer remain.</source>
        <translation>按数字选，或接着输，输得越多剩得越少。</translation>
    </message>
    <message>
        <source>Nobody found for “{text}”</source>
        <translation>没有找到“{text}”</translation>
    </message>
    <message>
        <source>Alt+G: guest by name. Alt+M: enrol as a member.</source>
        <translation>Alt+G登记访客，Alt+M登记会员。</translation>
    </message>
    <message>
        <source>There is no such command</source>
        <translation>没有这个命令</translation>
    </message>
    <message>
        <source>Esc: back</source>
        <translation>按Esc返回</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Press the number, or type on and Enter.</source>
        <translation>按数字选，或接着输再回车。</translation>
    </message>
</context>
<context>
    <name>FirstRunCover</name>
    <message>
        <source>A new desk</source>
        <translation>设置新前台机</translation>
    </message>
    <message>
        <source>Nothing was set up on this computer yet. It takes a minute, and needs no network.</source>
        <translation>这台电脑还没有设置过。只要一分钟，不用联网。</translation>
    </message>
    <message>
        <source>The palace</source>
        <translation>场馆</translation>
    </message>
    <message>
        <source>You, its first manager</source>
        <translation>您，第一位负责人</translation>
    </message>
    <message>
        <source>Name of the palace</source>
        <translation>场馆名称</translation>
    </message>
    <message>
        <source>Number of the palace</source>
        <translation>场馆编号</translation>
    </message>
    <message>
        <source>1 to 9999, from the city&apos;s list; it stands on every card and stays.</source>
        <translation>1到9999，按市级编号，印在卡上，以后不变。</translation>
    </message>
    <message>
        <source>Number of this desk</source>
        <translation>前台机编号</translation>
    </message>
    <message>
        <source>1 to 99, another one for every computer of the palace.</source>
        <translation>1到99，馆内每台电脑各用一个号。</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Six digits that nobody guesses. You type them whenever you come to the desk.</source>
        <translation>六位数字，别让人猜到。每次到前台都要输。</translation>
    </message>
    <message>
        <source>The PIN again</source>
        <translation>再输一遍密码</translation>
    </message>
    <message>
        <source>Set the desk up</source>
        <translation>开始使用</translation>
    </message>
    <message>
        <source>Restore a backup instead</source>
        <translation>改为恢复备份</translation>
    </message>
    <message>
        <source>Setting up the desk</source>
        <translation>正在设置前台机</translation>
    </message>
    <message>
        <source>These are not the same six digits.</source>
        <translation>两次输的不一样。</translation>
    </message>
    <message>
        <source>A number from 1 to {most}, please.</source>
        <translation>请填1到{most}之间的数字。</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>A year has four digits, for example 1986.</source>
        <translation>年份是四位数字，例如1986。</translation>
    </message>
    <message>
        <source>{field} (required)</source>
        <translation>{field}（必填）</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>请填写。</translation>
    </message>
    <message>
        <source>At most {limit} characters; these are {count}.</source>
        <translation>最多{limit}个字，现在有{count}个。</translation>
    </message>
</context>
<context>
    <name>FoundPanel</name>
    <message>
        <source>Found</source>
        <translation>查找结果</translation>
    </message>
</context>
<context>
    <name>GuestForm</name>
    <message>
        <source>Guest by name</source>
        <translation>登记访客</translation>
    </message>
    <message>
        <source>Sign in (Enter)</source>
        <translation>签到（回车）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone, if they like</source>
        <translation>电话（自愿）</translation>
    </message>
    <message>
        <source>Category: Alt and its number</source>
        <translation>身份：按Alt加数字</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Lock the desk</source>
        <translation>锁定前台</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Search the help</source>
        <translation>查找帮助</translation>
    </message>
    <message>
        <source>Nothing about that here</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Try another word, or ask the manager.</source>
        <translation>换个词试试，或问负责人。</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>the program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>登记为会员</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>原因：{reason}</translation>
    </message>
    <message>
        <source>{field} removed</source>
        <translation>移除了{field}</translation>
    </message>
    <message>
        <source>{field} changed</source>
        <translation>改了{field}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>空</translation>
    </message>
    <message>
        <source>{field}: {before} → {after}</source>
        <translation>{field}：{before} → {after}</translation>
    </message>
</context>
<context>
    <name>LedgerPage</name>
    <message>
        <source>Acts</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>Nothing has been done yet</source>
        <translation>还没有任何操作</translation>
    </message>
    <message>
        <source>Show {count}</source>
        <translation>显示{count}条</translation>
    </message>
    <message>
        <source>Is everything as it was written?</source>
        <translation>台账是否原样未动？</translation>
    </message>
    <message>
        <source>Who did what, the newest first</source>
        <translation>谁做了什么（最新在前）</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Head of the log</source>
        <translation>台账校验码</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>As</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>时间存疑</translation>
    </message>
    <message>
        <source>After entry {seq}. A day slip shows the head of its hour: whoever keeps the paper can prove later that nothing before it was changed.</source>
        <translation>截至第{seq}条。日报单上印有当时的校验码，留着那张纸，以后就能证明之前的记录没有被改过。</translation>
    </message>
    <message>
        <source>The head of the log is on the clipboard.</source>
        <translation>台账校验码已复制。</translation>
    </message>
    <message>
        <source>ledger</source>
        <translation>台账</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Light or dark</source>
        <translation>浅色/深色</translation>
    </message>
    <message>
        <source>Nobody is signed in. Sign in, then scan again.</source>
        <translation>还没有人登录。请先登录，再扫一次。</translation>
    </message>
    <message>
        <source>Something is still under way or not saved. Closing now stops it.</source>
        <translation>还有事情没做完或没保存，现在关闭就会中断。</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>仍要关闭</translation>
    </message>
</context>
<context>
    <name>MemberForm</name>
    <message>
        <source>As on the identity card</source>
        <translation>与身份证一致</translation>
    </message>
    <message>
        <source>Any part of its name; empty for none</source>
        <translation>输名称的任意几个字，没有就空着</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>选填</translation>
    </message>
    <message>
        <source>Only its last four digits are kept, and a mark to find it by.</source>
        <translation>只保存后四位，另存一个不可还原的查找标记。</translation>
    </message>
    <message>
        <source>For the desk only</source>
        <translation>仅前台可见</translation>
    </message>
    <message>
        <source>No font here can print {characters}. The card would show 〓 in its place; the name itself is kept.</source>
        <translation>本机字体打不出{characters}，卡上会用〓代替；姓名照样保存。</translation>
    </message>
    <message>
        <source>A new unit: it is added when you save.</source>
        <translation>这是新单位，保存时一并添加。</translation>
    </message>
</context>
<context>
    <name>MembersPage</name>
    <message>
        <source>Show older ones</source>
        <translation>显示更早的</translation>
    </message>
    <message>
        <source>Print cards</source>
        <translation>制卡</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Name, initials, phone or its last four</source>
        <translation>姓名、拼音首字母、电话或后四位</translation>
    </message>
    <message>
        <source>Search the members</source>
        <translation>查找会员</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Union unit</source>
        <translation>所属工会</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>出生年</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>No members yet</source>
        <translation>还没有会员</translation>
    </message>
    <message>
        <source>Enrol the first one with Alt+N.</source>
        <translation>按Alt+N登记第一位。</translation>
    </message>
    <message>
        <source>Enrol a member</source>
        <translation>登记会员</translation>
    </message>
    <message>
        <source>Nobody fits</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Initials, full pinyin, characters, a phone or its last four digits work.</source>
        <translation>可以输拼音首字母、全拼、汉字、电话或后四位。</translation>
    </message>
    <message>
        <source>The first {count}; type more to see fewer</source>
        <translation>只列前{count}人，请多输几个字</translation>
    </message>
    <message>
        <source>The newest {count}</source>
        <translation>最近{count}人</translation>
    </message>
    <message>
        <source>Print {count} cards</source>
        <translation>制{count}张卡</translation>
    </message>
    <message>
        <source>Print the card</source>
        <translation>制卡</translation>
    </message>
    <message>
        <source>{name} is enrolled, number {number}.</source>
        <translation>{name}已登记，编号{number}。</translation>
    </message>
    <message>
        <source>{name}: saved.</source>
        <translation>{name}已保存。</translation>
    </message>
    <message>
        <source>What you typed is kept: Alt+N brings it back.</source>
        <translation>刚才填的还在，按Alt+N接着填。</translation>
    </message>
</context>
<context>
    <name>NameLine</name>
    <message>
        <source>Insert the dot in a name</source>
        <translation>插入姓名中的间隔点</translation>
    </message>
</context>
<context>
    <name>Namesakes</name>
    <message>
        <source>People with this name</source>
        <translation>同名的人</translation>
    </message>
    <message>
        <source>↑ ↓ and Enter, or the number. Esc goes back to the form.</source>
        <translation>↑↓加回车，或按数字。Esc返回表单。</translation>
    </message>
    <message>
        <source>Somebody has this name already. Is it the same person?</source>
        <translation>已有一位同名的人。是同一个人吗？</translation>
    </message>
    <message>
        <source>{count} people have this name already. Is it one of them?</source>
        <translation>已有{count}位同名的人。是其中一位吗？</translation>
    </message>
    <message>
        <source>No, a new person</source>
        <translation>都不是，登记新人</translation>
    </message>
    <message>
        <source>and {count} more; the search of the list shows all</source>
        <translation>还有{count}位，在会员列表里查找可看全部</translation>
    </message>
</context>
<context>
    <name>NewPerson</name>
    <message>
        <source>Six digits for the first time; the person then chooses another one.</source>
        <translation>六位数字，首次登录用；本人随后自己改。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>First PIN</source>
        <translation>初始密码</translation>
    </message>
    <message>
        <source>First PIN once more</source>
        <translation>再输一遍初始密码</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>添加员工</translation>
    </message>
    <message>
        <source>The two are not alike. Please type it once more.</source>
        <translation>两次输的不一样，请再输一遍。</translation>
    </message>
    <message>
        <source>{name} can sign in now.</source>
        <translation>{name}现在可以登录了。</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>关闭提示</translation>
    </message>
</context>
<context>
    <name>OpeningPage</name>
    <message>
        <source>The desk is opening…</source>
        <translation>正在打开前台…</translation>
    </message>
    <message>
        <source>The scan waits in the box. Sign in, then press Enter.</source>
        <translation>刚扫的码还在框里。登录后按回车即可。</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Person-times</source>
        <translation>人次</translation>
    </message>
    <message>
        <source>People by name</source>
        <translation>实名人数</translation>
    </message>
    <message>
        <source>Person-times unnamed</source>
        <translation>不记名人次</translation>
    </message>
    <message>
        <source>Entries taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Person-times by the hour of arrival</source>
        <translation>各时段到访人次</translation>
    </message>
    <message>
        <source>Nobody has come on this day</source>
        <translation>这一天没有人来</translation>
    </message>
    <message>
        <source>Visits are signed in on the desk page.</source>
        <translation>到访在前台页签到。</translation>
    </message>
    <message>
        <source>By category</source>
        <translation>按身份</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>按来源</translation>
    </message>
    <message>
        <source>Not let in at first</source>
        <translation>未直接放行</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>无</translation>
    </message>
    <message>
        <source>After the close: {later} person-times, {now} in all. The figures below are those of the close.</source>
        <translation>日结后变动{later}人次，现共{now}人次。下面是日结时的数字。</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>OwnPin</name>
    <message>
        <source>Present PIN</source>
        <translation>原密码</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>Six digits, no birthday, no row such as 123456.</source>
        <translation>六位数字，不用生日，也不用123456这样的连号。</translation>
    </message>
    <message>
        <source>New PIN once more</source>
        <translation>再输一遍新密码</translation>
    </message>
    <message>
        <source>Change my PIN</source>
        <translation>修改密码</translation>
    </message>
    <message>
        <source>The two are not alike. Please type it once more.</source>
        <translation>两次输的不一样，请再输一遍。</translation>
    </message>
    <message>
        <source>Your PIN was changed. Use the new one from now on.</source>
        <translation>密码已改，以后请用新密码。</translation>
    </message>
    <message>
        <source>That is not your present PIN.</source>
        <translation>原密码不对。</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Please wait {seconds} seconds.</source>
        <translation>密码错得太多，请等{seconds}秒。</translation>
    </message>
</context>
<context>
    <name>PaperChoice</name>
    <message>
        <source>A4 sheet, ten cards</source>
        <translation>A4纸，每张十卡</translation>
    </message>
    <message>
        <source>Card printer, one a page</source>
        <translation>制卡机，每页一卡</translation>
    </message>
    <message>
        <source>Where the first card goes</source>
        <translation>从哪一格开始</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Save the cards as PDF and print them elsewhere.</source>
        <translation>这台电脑没有安装打印机。请存为PDF，到别处打印。</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Staff</source>
        <translation>员工</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation>添加员工</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>On the staff</source>
        <translation>在岗</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>已离岗</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>还没有人</translation>
    </message>
    <message>
        <source>Choose somebody to change roles or PIN</source>
        <translation>选一个人，可改角色或密码</translation>
    </message>
</context>
<context>
    <name>PersonButton</name>
    <message>
        <source>{name}, switch person (F11)</source>
        <translation>{name}，换人（F11）</translation>
    </message>
</context>
<context>
    <name>PersonView</name>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>These are your own roles: after a change you sign in again.</source>
        <translation>这是您自己的角色，修改后要重新登录。</translation>
    </message>
    <message>
        <source>Save the roles</source>
        <translation>保存角色</translation>
    </message>
    <message>
        <source>For somebody who forgot it. The person then chooses another one.</source>
        <translation>忘了密码时用，本人随后自己改。</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>New PIN once more</source>
        <translation>再输一遍新密码</translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <translation>重设密码</translation>
    </message>
    <message>
        <source>Has left the staff</source>
        <translation>已离岗</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>已离岗</translation>
    </message>
    <message>
        <source>{name}: the roles were changed.</source>
        <translation>{name}的角色已改。</translation>
    </message>
    <message>
        <source>The two are not alike. Please type it once more.</source>
        <translation>两次输的不一样，请再输一遍。</translation>
    </message>
    <message>
        <source>{name} has a new PIN.</source>
        <translation>{name}的密码已重设。</translation>
    </message>
    <message>
        <source>Has {name} left the staff?</source>
        <translation>{name}已经离岗？</translation>
    </message>
    <message>
        <source>The person can no longer sign in. What was done under this name stays.</source>
        <translation>以后不能再登录，以前的操作记录保留。</translation>
    </message>
    <message>
        <source>Yes, has left</source>
        <translation>确认离岗</translation>
    </message>
    <message>
        <source>{name} has left the staff.</source>
        <translation>{name}已离岗。</translation>
    </message>
</context>
<context>
    <name>PhotoPick</name>
    <message>
        <source>Choose a picture</source>
        <translation>选择照片</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>This file is not a picture that can be read (JPEG, PNG, BMP or WebP).</source>
        <translation>这个文件不是能打开的图片（JPEG、PNG、BMP或WebP）。</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Erase the last digit</source>
        <translation>删除末位</translation>
    </message>
    <message>
        <source>PIN, {count} of 6 digits</source>
        <translation>密码，已输{count}位，共6位</translation>
    </message>
</context>
<context>
    <name>ProblemCover</name>
    <message>
        <source>The desk could not be opened</source>
        <translation>前台打不开</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Open the folder of backups</source>
        <translation>打开备份文件夹</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>退出程序</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>LotusDesk</source>
        <translation>莲池前台</translation>
    </message>
    <message>
        <source>Preparing the demonstration</source>
        <translation>正在准备演示</translation>
    </message>
    <message>
        <source>A palace with invented people and two weeks of visits. This takes a few seconds.</source>
        <translation>一座虚构的文化宫，人物都是编的，带两周到访记录。稍等几秒。</translation>
    </message>
    <message>
        <source>LotusDesk – demonstration</source>
        <translation>莲池前台 – 演示</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation>演示</translation>
    </message>
</context>
<context>
    <name>ReasonAsk</name>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Reason, if there is one to note</source>
        <translation>原因（可不填）</translation>
    </message>
    <message>
        <source>Please say why in a few words.</source>
        <translation>请简单写明原因。</translation>
    </message>
    <message>
        <source>At most {limit} characters; these are {count}.</source>
        <translation>最多{limit}个字，现在有{count}个。</translation>
    </message>
</context>
<context>
    <name>ReasonForm</name>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Reason, in a few words</source>
        <translation>简单写明原因</translation>
    </message>
    <message>
        <source>A few words are needed: they are kept with the visit.</source>
        <translation>请写几个字，会随到访记录保存。</translation>
    </message>
</context>
<context>
    <name>ReceptionPage</name>
    <message>
        <source>Let {name} in once, although: {verdict}</source>
        <translation>本次放行{name}（{verdict}）</translation>
    </message>
    <message>
        <source>Let in (Enter)</source>
        <translation>放行（回车）</translation>
    </message>
    <message>
        <source>The card is valid again. Please scan it once more.</source>
        <translation>卡已恢复使用，请再扫一次。</translation>
    </message>
    <message>
        <source>The card is in its owner&apos;s hands.</source>
        <translation>卡已交给本人。</translation>
    </message>
    <message>
        <source>Take back the visit of {name} at {time}</source>
        <translation>撤销{name}{time}的到访</translation>
    </message>
    <message>
        <source>Take back (Enter)</source>
        <translation>撤销（回车）</translation>
    </message>
</context>
<context>
    <name>RecoveryCover</name>
    <message>
        <source>The recovery key belongs on paper</source>
        <translation>恢复密钥要留在纸上</translation>
    </message>
    <message>
        <source>When this computer is lost or broken, a backup opens with this key only. It is shown now and never again. Print it, or write it down, and keep it in the safe.</source>
        <translation>电脑丢失或损坏时，只有这个密钥能打开备份。它只显示这一次，请打印或抄下来，锁进保险柜。</translation>
    </message>
    <message>
        <source>Save the sheet as PDF</source>
        <translation>存为PDF</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Type the last group of four from the paper</source>
        <translation>请照纸上输入最后一组四个字符</translation>
    </message>
    <message>
        <source>I have it on paper</source>
        <translation>已留在纸上</translation>
    </message>
    <message>
        <source>This is not the last group. Compare it with the paper.</source>
        <translation>不是最后一组，请对照纸再看看。</translation>
    </message>
    <message>
        <source>recovery-key.pdf</source>
        <translation>恢复密钥.pdf</translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation>保存恢复密钥单</translation>
    </message>
    <message>
        <source>Saved: {path}. Print it, then delete the file.</source>
        <translation>已存到{path}。打印后请删掉这个文件。</translation>
    </message>
    <message>
        <source>The sheet was sent to the printer.</source>
        <translation>恢复密钥单已发送到打印机。</translation>
    </message>
    <message>
        <source>Drawing the recovery sheet</source>
        <translation>正在生成恢复密钥单</translation>
    </message>
</context>
<context>
    <name>RefusalsView</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>会员卡</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>判定说明</translation>
    </message>
    <message>
        <source>Desk staff</source>
        <translation>经手人</translation>
    </message>
    <message>
        <source>After that</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Not let in at first</source>
        <translation>未直接放行</translation>
    </message>
    <message>
        <source>{what}: {times} times</source>
        <translation>{what}：{times}次</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>已放行</translation>
    </message>
</context>
<context>
    <name>RestoreCover</name>
    <message>
        <source>Backup file</source>
        <translation>备份文件</translation>
    </message>
    <message>
        <source>Recovery key, from the paper</source>
        <translation>恢复密钥（照纸输入）</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Only if the backup is another desk&apos;s: this computer still has its own keys.</source>
        <translation>备份来自别的前台机才要填，本机自己的密钥还在。</translation>
    </message>
    <message>
        <source>Nine groups of four. Type it, or scan the square on the sheet.</source>
        <translation>九组，每组四个字符。可以手输，也可以扫纸上的二维码。</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>选择备份</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Restoring the backup</source>
        <translation>正在恢复备份</translation>
    </message>
</context>
<context>
    <name>RowsView</name>
    <message>
        <source>Visits</source>
        <translation>到访</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>到馆</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>离馆</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Desk staff</source>
        <translation>经手人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>{what}: {times} person-times in {entries} entries</source>
        <translation>{what}：{entries}条记录，{times}人次</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>After the close</source>
        <translation>日结后</translation>
    </message>
</context>
<context>
    <name>ScanLine</name>
    <message>
        <source>Card, phone, last four, initials or name</source>
        <translation>扫卡，或输电话、后四位、拼音首字母、姓名</translation>
    </message>
    <message>
        <source>Scan or search</source>
        <translation>扫码或查找</translation>
    </message>
    <message>
        <source>Han</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Abc</source>
        <translation>英</translation>
    </message>
    <message>
        <source>Chinese input is on for this entry (Alt+H)</source>
        <translation>本次可输中文（Alt+H）</translation>
    </message>
    <message>
        <source>Chinese input is off, so scans arrive whole (Alt+H)</source>
        <translation>中文输入已关，扫码不会出错（Alt+H）</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>My PIN</source>
        <translation>我的密码</translation>
    </message>
    <message>
        <source>The palace</source>
        <translation>场馆</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
</context>
<context>
    <name>SheetPicker</name>
    <message>
        <source>Start at place {slot} of {slots}</source>
        <translation>从第{slot}格开始，共{slots}格</translation>
    </message>
</context>
<context>
    <name>SignInCover</name>
    <message>
        <source>Who is at the desk?</source>
        <translation>谁在前台？</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>换个人</translation>
    </message>
    <message>
        <source>PIN {pin}</source>
        <translation>密码 {pin}</translation>
    </message>
    <message>
        <source>This is a demonstration: everybody here is invented, and the PINs are told.</source>
        <translation>这是演示：人物都是编的，密码就写在姓名旁。</translation>
    </message>
    <message>
        <source>Press the number on the tile, then type the PIN.</source>
        <translation>按姓名卡上的数字，再输密码。</translation>
    </message>
    <message>
        <source>Type your PIN.</source>
        <translation>请输入密码。</translation>
    </message>
    <message>
        <source>This person no longer works here.</source>
        <translation>此人已离岗。</translation>
    </message>
    <message>
        <source>Not signed in. See the note at the top.</source>
        <translation>没有登录，请看上方提示。</translation>
    </message>
    <message>
        <source>That did not work. Try again.</source>
        <translation>没有成功，请再试一次。</translation>
    </message>
    <message>
        <source>Wrong PIN. One more try, then a wait.</source>
        <translation>密码不对。再错一次就要等待。</translation>
    </message>
    <message>
        <source>Wrong PIN. {left} more tries, then a wait.</source>
        <translation>密码不对。再错{left}次就要等待。</translation>
    </message>
    <message>
        <source>Wrong PIN too often. Wait {seconds} s.</source>
        <translation>密码错得太多，请等{seconds}秒。</translation>
    </message>
</context>
<context>
    <name>SiteSection</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Stands at the top of the window and on every paper and card.</source>
        <translation>显示在窗口顶部，也印在每张单据和卡上。</translation>
    </message>
    <message>
        <source>Member card</source>
        <translation>会员卡</translation>
    </message>
    <message>
        <source>Empty means “Member card”.</source>
        <translation>空着就印“会员卡”。</translation>
    </message>
    <message>
        <source>Whoever scans again within them is already inside, and is not counted twice. 30 is usual.</source>
        <translation>这段时间内再扫，算“已在馆”，不重复计。一般填30。</translation>
    </message>
    <message>
        <source>A scanner that sends a code twice counts once. 2500 is two and a half seconds.</source>
        <translation>扫码枪连发两次只算一次。2500就是两秒半。</translation>
    </message>
    <message>
        <source>From then on the desk says that the membership runs out soon.</source>
        <translation>从那天起，前台提示“即将到期”。</translation>
    </message>
    <message>
        <source>What a new membership and a renewal last. Present ones stay as they are.</source>
        <translation>新会员和续期的时长，已有的不变。</translation>
    </message>
    <message>
        <source>Only where a rule demands it. Of each number the last four characters are kept, and a mark by which it is found again; the number itself is not kept. Members must be told why it is asked.</source>
        <translation>确有规定才开。每个号码只存后四位和一个查找标记，不存号码本身。收集时要向会员说明原因。</translation>
    </message>
    <message>
        <source>Number of the palace: {number:04}. It stands on cards and papers and cannot change.</source>
        <translation>场馆编号{number:04}，印在卡和单据上，不能更改。</translation>
    </message>
    <message>
        <source>A whole number, please.</source>
        <translation>请填整数。</translation>
    </message>
    <message>
        <source>The settings of the palace are kept.</source>
        <translation>场馆设置已保存。</translation>
    </message>
</context>
<context>
    <name>SlipView</name>
    <message>
        <source>Figures</source>
        <translation>当日数字</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Day slip</source>
        <translation>日报单</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter: {table}</source>
        <translation>筛选：{table}</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation>没有符合筛选的内容</translation>
    </message>
    <message>
        <source>Shorten it to see more.</source>
        <translation>少输几个字，会多显示一些。</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown}/{total}</translation>
    </message>
</context>
<context>
    <name>TallyKeys</name>
    <message>
        <source>Count without a name</source>
        <translation>不记名计数</translation>
    </message>
    <message>
        <source>A party: + number, then its key</source>
        <translation>团体：先输＋人数，再按键</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>The tour stopped at “{step}”: {reason}</source>
        <translation>演示停在“{step}”：{reason}</translation>
    </message>
    <message>
        <source>Who is at the desk: a tile for each person</source>
        <translation>谁在前台：每人一张姓名卡</translation>
    </message>
    <message>
        <source>The PIN</source>
        <translation>输密码</translation>
    </message>
    <message>
        <source>The desk, ready</source>
        <translation>前台就绪</translation>
    </message>
    <message>
        <source>A member&apos;s card is scanned: in</source>
        <translation>扫会员卡：已签到</translation>
    </message>
    <message>
        <source>A lost card is scanned: stop</source>
        <translation>扫挂失的卡：拦下</translation>
    </message>
    <message>
        <source>A forgotten card: initials find several people of one name</source>
        <translation>忘带卡：首字母找到几位同名的人</translation>
    </message>
    <message>
        <source>One of them is chosen by number</source>
        <translation>按数字选其中一位</translation>
    </message>
    <message>
        <source>A guest by name</source>
        <translation>登记访客</translation>
    </message>
    <message>
        <source>The guest is in</source>
        <translation>访客已签到</translation>
    </message>
    <message>
        <source>One person counted with one key</source>
        <translation>一键计数一人</translation>
    </message>
    <message>
        <source>The last act is taken back</source>
        <translation>撤销上一步</translation>
    </message>
    <message>
        <source>The desk</source>
        <translation>前台</translation>
    </message>
    <message>
        <source>The desk in the dark palette</source>
        <translation>深色前台</translation>
    </message>
    <message>
        <source>The manager takes over</source>
        <translation>换负责人登录</translation>
    </message>
    <message>
        <source>The members</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>A new member with a rare character in the name</source>
        <translation>登记姓名有生僻字的会员</translation>
    </message>
    <message>
        <source>The member is enrolled</source>
        <translation>会员已登记</translation>
    </message>
    <message>
        <source>The card before it is printed</source>
        <translation>打印前看会员卡</translation>
    </message>
    <message>
        <source>The card as a PDF</source>
        <translation>会员卡PDF</translation>
    </message>
    <message>
        <source>A sheet of cards</source>
        <translation>整张卡页</translation>
    </message>
    <message>
        <source>The sheet as a PDF</source>
        <translation>卡页PDF</translation>
    </message>
    <message>
        <source>The day in figures</source>
        <translation>当天的数字</translation>
    </message>
    <message>
        <source>Before the day is closed</source>
        <translation>日结之前</translation>
    </message>
    <message>
        <source>The day is closed: the slip</source>
        <translation>已日结：日报单</translation>
    </message>
    <message>
        <source>nobody to choose from</source>
        <translation>没有可选的人</translation>
    </message>
    <message>
        <source>nothing was taken back</source>
        <translation>没有撤销</translation>
    </message>
    <message>
        <source>nobody was enrolled</source>
        <translation>没有登记成功</translation>
    </message>
    <message>
        <source>the paper is another one</source>
        <translation>纸张选得不对</translation>
    </message>
    <message>
        <source>there is no button to print several</source>
        <translation>没有打印多张的按钮</translation>
    </message>
    <message>
        <source>there is no slip</source>
        <translation>没有日报单</translation>
    </message>
    <message>
        <source>this person has no tile</source>
        <translation>此人没有姓名卡</translation>
    </message>
    <message>
        <source>the page {page} did not open</source>
        <translation>页面{page}没有打开</translation>
    </message>
    <message>
        <source>{part} is not on the page</source>
        <translation>页面上没有{part}</translation>
    </message>
    <message>
        <source>the desk says “{verdict}”</source>
        <translation>前台显示“{verdict}”</translation>
    </message>
    <message>
        <source>{path} cannot be written</source>
        <translation>{path}写不进去</translation>
    </message>
</context>
<context>
    <name>Unattended</name>
    <message>
        <source>the picture could not be saved: {path}</source>
        <translation>图片保存失败：{path}</translation>
    </message>
</context>
<context>
    <name>UnitLine</name>
    <message>
        <source>Show all units</source>
        <translation>显示全部单位</translation>
    </message>
</context>
<context>
    <name>Upkeep</name>
    <message>
        <source>Making a backup</source>
        <translation>正在备份</translation>
    </message>
</context>
<context>
    <name>VerdictBanner</name>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Scan a card or type a name</source>
        <translation>请扫卡或输姓名</translation>
    </message>
    <message>
        <source>Phone, last four digits, initials and names all work</source>
        <translation>电话、后四位、拼音首字母、姓名都可以</translation>
    </message>
</context>
<context>
    <name>VerifyPanel</name>
    <message>
        <source>Check now</source>
        <translation>开始核对</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Copy the findings</source>
        <translation>复制结果</translation>
    </message>
    <message>
        <source>How far the check is</source>
        <translation>核对进度</translation>
    </message>
    <message>
        <source>Not checked since this page was opened</source>
        <translation>打开本页后还没核对过</translation>
    </message>
    <message>
        <source>The check recomputes the log entry by entry, its seals and signatures, compares every row with it, and counts every closed day anew. The desk goes on meanwhile.</source>
        <translation>逐条重算台账及其封存和签名，逐行比对数据，并重算每个已日结的日子。核对期间前台照常使用。</translation>
    </message>
    <message>
        <source>The check is under way</source>
        <translation>正在核对</translation>
    </message>
    <message>
        <source>Checking the ledger</source>
        <translation>正在核对台账</translation>
    </message>
    <message>
        <source>The check did not finish</source>
        <translation>核对没有完成</translation>
    </message>
    <message>
        <source>Nothing was changed. It can start anew.</source>
        <translation>什么都没有改动，可以重新开始。</translation>
    </message>
    <message>
        <source>{entries} entries, {seals} seals, {rows} rows. Head {head}, {time}.</source>
        <translation>台账{entries}条，封存{seals}段，数据{rows}行。校验码{head}，{time}。</translation>
    </message>
    <message>
        <source>Everything is as it was written</source>
        <translation>全部原样，未被改动</translation>
    </message>
    <message>
        <source>Something is not as it was written</source>
        <translation>有1处与当初不符</translation>
    </message>
    <message>
        <source>{count} things are not as they were written</source>
        <translation>有{count}处与当初不符</translation>
    </message>
    <message>
        <source>{count} ×: {meaning} First: {where}.</source>
        <translation>{count}处：{meaning}首处：{where}。</translation>
    </message>
    <message>
        <source>Leave this computer as it is, copy the findings, and call whoever looks after it.</source>
        <translation>请保持电脑原样，复制结果，联系维护人员。</translation>
    </message>
    <message>
        <source>and {more} more; {count} in all</source>
        <translation>另有{more}处，共{count}处</translation>
    </message>
</context>
<context>
    <name>_Behind</name>
    <message>
        <source>Figures</source>
        <translation>当日数字</translation>
    </message>
    <message>
        <source>Nothing stands behind this figure</source>
        <translation>这个数字没有对应的记录</translation>
    </message>
</context>
<context>
    <name>_Catcher</name>
    <message>
        <source>Scan</source>
        <translation>扫码</translation>
    </message>
</context>
<context>
    <name>_Question</name>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
</context>
<context>
    <name>_Result</name>
    <message>
        <source>Handed over</source>
        <translation>已领取</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>All handed over</source>
        <translation>全部已领取</translation>
    </message>
</context>
<context>
    <name>acts</name>
    <message>
        <source>Took an entry back</source>
        <translation>撤销记录</translation>
    </message>
    <message>
        <source>Gave a card its number</source>
        <translation>编发卡号</translation>
    </message>
    <message>
        <source>Closed the day</source>
        <translation>日结</translation>
    </message>
    <message>
        <source>Set this desk up</source>
        <translation>设置前台机</translation>
    </message>
    <message>
        <source>Noted a guest&apos;s name</source>
        <translation>登记访客</translation>
    </message>
    <message>
        <source>Enrolled a member</source>
        <translation>登记会员</translation>
    </message>
    <message>
        <source>Took on a member of staff</source>
        <translation>添加员工</translation>
    </message>
    <message>
        <source>Added a union unit</source>
        <translation>添加工会单位</translation>
    </message>
    <message>
        <source>Changed a card</source>
        <translation>修改会员卡</translation>
    </message>
    <message>
        <source>Changed this desk</source>
        <translation>修改前台机</translation>
    </message>
    <message>
        <source>Changed a guest&apos;s entry</source>
        <translation>修改访客登记</translation>
    </message>
    <message>
        <source>Changed a member of staff</source>
        <translation>修改员工</translation>
    </message>
    <message>
        <source>Changed a union unit</source>
        <translation>修改工会单位</translation>
    </message>
    <message>
        <source>Made a backup and checked it</source>
        <translation>备份并核对</translation>
    </message>
    <message>
        <source>Looked at the code of a card</source>
        <translation>查看卡的码</translation>
    </message>
    <message>
        <source>Changed the own PIN</source>
        <translation>修改自己的密码</translation>
    </message>
    <message>
        <source>Entered a wrong PIN</source>
        <translation>输错密码</translation>
    </message>
    <message>
        <source>Gave somebody a new PIN</source>
        <translation>重设他人密码</translation>
    </message>
    <message>
        <source>Looked at a full name and phone</source>
        <translation>查看完整姓名和电话</translation>
    </message>
    <message>
        <source>Signed in at the desk</source>
        <translation>登录前台</translation>
    </message>
    <message>
        <source>Drew a day slip</source>
        <translation>生成日报单</translation>
    </message>
    <message>
        <source>Recorded that a visitor left</source>
        <translation>登记离馆</translation>
    </message>
    <message>
        <source>Recorded a visit: {what}</source>
        <translation>登记到访：{what}</translation>
    </message>
    <message>
        <source>Let nobody in: {what}</source>
        <translation>未放行：{what}</translation>
    </message>
    <message>
        <source>Card: {what}</source>
        <translation>会员卡：{what}</translation>
    </message>
    <message>
        <source>Setting: {what}</source>
        <translation>设置：{what}</translation>
    </message>
    <message>
        <source>Changed a member: {what}</source>
        <translation>修改会员：{what}</translation>
    </message>
    <message>
        <source>An entry of the kind {what}</source>
        <translation>{what}类记录</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>程序</translation>
    </message>
</context>
<context>
    <name>day</name>
    <message>
        <source>All visits</source>
        <translation>全部到访</translation>
    </message>
    <message>
        <source>Visits of people by name</source>
        <translation>实名到访</translation>
    </message>
    <message>
        <source>Unnamed person-times</source>
        <translation>不记名人次</translation>
    </message>
    <message>
        <source>Entries taken back</source>
        <translation>已撤销记录</translation>
    </message>
    <message>
        <source>After the close</source>
        <translation>日结后</translation>
    </message>
    <message>
        <source>{hour}:00 to {hour}:59</source>
        <translation>{hour}:00至{hour}:59</translation>
    </message>
</context>
<context>
    <name>desk</name>
    <message>
        <source>Take back the last act</source>
        <translation>撤销上一步</translation>
    </message>
    <message>
        <source>Sign in a guest by name</source>
        <translation>登记访客</translation>
    </message>
    <message>
        <source>Enrol a member</source>
        <translation>登记会员</translation>
    </message>
    <message>
        <source>Show who is still inside</source>
        <translation>查看在馆人员</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>日结</translation>
    </message>
    <message>
        <source>Open the members</source>
        <translation>打开会员</translation>
    </message>
    <message>
        <source>Lock the desk</source>
        <translation>锁定前台</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count}人</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>The exit no longer counts: still inside.</source>
        <translation>离馆已作废，人仍在馆。</translation>
    </message>
    <message>
        <source>The visit no longer counts.</source>
        <translation>这次到访不再计入。</translation>
    </message>
    <message>
        <source>It stays in the list, marked as taken back.</source>
        <translation>列表中保留，标为已撤销。</translation>
    </message>
    <message>
        <source>The program made a mistake. Nothing was kept of this. Please try again.</source>
        <translation>程序出了错，这一步没有保存。请再试一次。</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>未记录</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>请稍等</translation>
    </message>
    <message>
        <source>The answer is on its way.</source>
        <translation>马上就有结果。</translation>
    </message>
    <message>
        <source>Nothing is recorded before the verdict is here.</source>
        <translation>出结果之前不会有任何记录。</translation>
    </message>
    <message>
        <source>{category} × {people}</source>
        <translation>{category}×{people}</translation>
    </message>
    <message>
        <source>Read again, ignored {count} times</source>
        <translation>重复扫码，已忽略{count}次</translation>
    </message>
    <message>
        <source>Read again, ignored once</source>
        <translation>重复扫码，已忽略1次</translation>
    </message>
    <message>
        <source>{name}: {remark}</source>
        <translation>{name}：{remark}</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>已计数</translation>
    </message>
    <message>
        <source>Signed in as a guest</source>
        <translation>按访客签到</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>不记名</translation>
    </message>
    <message>
        <source>Valid until {day}</source>
        <translation>有效期至{day}</translation>
    </message>
    <message>
        <source>Last here {moment}</source>
        <translation>上次到访：{moment}</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>访客</translation>
    </message>
    <message>
        <source>Companions</source>
        <translation>同行人</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>续期</translation>
    </message>
    <message>
        <source>Is leaving</source>
        <translation>离馆</translation>
    </message>
    <message>
        <source>New visit</source>
        <translation>新到访</translation>
    </message>
    <message>
        <source>Let in once, with a reason</source>
        <translation>注明原因放行</translation>
    </message>
    <message>
        <source>Let in as a guest</source>
        <translation>按访客放行</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>None of them</source>
        <translation>都不是</translation>
    </message>
    <message>
        <source>Sign in by name</source>
        <translation>按姓名签到</translation>
    </message>
    <message>
        <source>Guest by name</source>
        <translation>登记访客</translation>
    </message>
    <message>
        <source>Enrol as a member</source>
        <translation>登记会员</translation>
    </message>
    <message>
        <source>Keep this card here.</source>
        <translation>请把这张卡留在前台。</translation>
    </message>
    <message>
        <source>Its owner has it back</source>
        <translation>本人已找回</translation>
    </message>
    <message>
        <source>Keep the card, unless its owner has found it again.</source>
        <translation>请留下此卡，除非是本人找回的。</translation>
    </message>
    <message>
        <source>The valid card is {number}.</source>
        <translation>有效的卡是{number}。</translation>
    </message>
    <message>
        <source>Card handed over</source>
        <translation>卡已领取</translation>
    </message>
</context>
<context>
    <name>export</name>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Table for spreadsheets (*.csv)</source>
        <translation>表格文件 (*.csv)</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
</context>
<context>
    <name>fault</name>
    <message>
        <source>Please fill this in.</source>
        <translation>请填写。</translation>
    </message>
    <message>
        <source>At most {limit} characters, please.</source>
        <translation>最多{limit}个字。</translation>
    </message>
    <message>
        <source>There are invisible control characters in it. Type it anew.</source>
        <translation>里面有看不见的控制字符，请重新输入。</translation>
    </message>
    <message>
        <source>A phone number has digits only.</source>
        <translation>只能填数字。</translation>
    </message>
    <message>
        <source>That is no phone number: 11 digits for a mobile, or area code and number.</source>
        <translation>号码不对：手机11位，座机请加区号。</translation>
    </message>
    <message>
        <source>This year has not come yet.</source>
        <translation>这一年还没到。</translation>
    </message>
    <message>
        <source>Nobody is that old. Please check the year.</source>
        <translation>年纪太大了，请核对年份。</translation>
    </message>
    <message>
        <source>This palace does not collect ID numbers. Leave it empty.</source>
        <translation>本馆不收集身份证号，请空着。</translation>
    </message>
    <message>
        <source>The check digit does not fit. Please compare the 18 characters with the card.</source>
        <translation>校验位不对，请对照证件核对18位号码。</translation>
    </message>
    <message>
        <source>This is no JPEG or PNG picture.</source>
        <translation>这不是JPEG或PNG图片。</translation>
    </message>
    <message>
        <source>The picture is larger than {size} MB. Please choose a smaller one.</source>
        <translation>图片超过{size}MB，请换小一些的。</translation>
    </message>
    <message>
        <source>A PIN has six digits.</source>
        <translation>密码是六位数字。</translation>
    </message>
    <message>
        <source>Six times the same digit is too easy.</source>
        <translation>六个一样的数字太简单了。</translation>
    </message>
    <message>
        <source>Digits in a row are too easy.</source>
        <translation>连号太简单了。</translation>
    </message>
    <message>
        <source>Repeated pairs or threes are too easy.</source>
        <translation>重复的数字组合太简单了。</translation>
    </message>
    <message>
        <source>Many people choose this one. Please think of another.</source>
        <translation>用这个的人太多，请换一个。</translation>
    </message>
    <message>
        <source>Choose at least one role.</source>
        <translation>请至少选一个角色。</translation>
    </message>
    <message>
        <source>Nobody may be administrator and auditor at once.</source>
        <translation>不能同时当管理员和审计员。</translation>
    </message>
    <message>
        <source>Somebody of this name is on the tiles already.</source>
        <translation>已有同名员工。</translation>
    </message>
    <message>
        <source>This cannot be kept ({code}).</source>
        <translation>不能保存（{code}）。</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>The box</source>
        <translation>输入框</translation>
    </message>
    <message>
        <source>The box on the desk page is always ready. Scan a card, or type what the visitor tells you: it is read from its shape, nothing has to be chosen first.</source>
        <translation>前台页的输入框随时可用。扫卡，或输入对方报的内容，程序自己认得出是什么，不用先选。</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>会员卡</translation>
    </message>
    <message>
        <source>Scan it, or type the forty digits from under the square.</source>
        <translation>扫卡，或输入二维码下面的四十位数字。</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>The whole number, or its last four digits.</source>
        <translation>整个号码，或后四位。</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>首字母</translation>
    </message>
    <message>
        <source>oynn finds 欧阳娜娜; whole syllables work too. Two letters are enough.</source>
        <translation>oynn能找到欧阳娜娜，全拼也行。两个字母就够。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Alt+H lets the Chinese input method in for one entry. Then type the characters.</source>
        <translation>按Alt+H，本次可输中文，再输汉字。</translation>
    </message>
    <message>
        <source>Namesakes</source>
        <translation>同名</translation>
    </message>
    <message>
        <source>When several people fit, ask for the unit or the year of birth and press 1 to 9.</source>
        <translation>有几位符合时，问一下单位或出生年份，按1到9选。</translation>
    </message>
    <message>
        <source>A slash lists what else can be done: undo, guest, lock, close.</source>
        <translation>输斜杠，列出还能做的事：撤销、登记访客、锁定、日结。</translation>
    </message>
    <message>
        <source>What the colours mean</source>
        <translation>颜色的意思</translation>
    </message>
    <message>
        <source>Every answer has a colour, a sign, a word and a sound. Green is done. Yellow and red wait for you; the keys stand beside the answer. Nothing is green that was not kept.</source>
        <translation>每个判定都有颜色、图标、文字和声音。绿色是办好了，黄色和红色等您处理，按键就写在旁边。没保存的绝不会显示绿色。</translation>
    </message>
    <message>
        <source>Let the visitor through.</source>
        <translation>请进。</translation>
    </message>
    <message>
        <source>Counted; there is something to say: a first visit, a card to hand over.</source>
        <translation>已计入，有事要说：第一次来，或有卡要领。</translation>
    </message>
    <message>
        <source>The scanner sent the code twice. It counts once; do nothing.</source>
        <translation>扫码枪连发了两次，只算一次，不用管。</translation>
    </message>
    <message>
        <source>Came a short while ago. Alt+X: is leaving. Alt+N: a new visit.</source>
        <translation>刚来过不久。离馆按Alt+X，新到访按Alt+N。</translation>
    </message>
    <message>
        <source>Counted. Tell the visitor; Alt+M renews the membership.</source>
        <translation>已计入。告诉对方一声，按Alt+M续期。</translation>
    </message>
    <message>
        <source>Not counted. Alt+Y lets in once with a reason, Alt+M renews.</source>
        <translation>没有计入。Alt+Y注明原因放行，Alt+M续期。</translation>
    </message>
    <message>
        <source>A card of another palace. Enter counts its bearer as a guest.</source>
        <translation>别的场馆的卡。回车，按访客计入。</translation>
    </message>
    <message>
        <source>Reported lost, replaced or handed back. Keep the card; look the bearer up by name. Alt+R when the owner has found it again.</source>
        <translation>已挂失、已换新卡或已交回。留下卡，按姓名查找。本人找回的按Alt+R。</translation>
    </message>
    <message>
        <source>Say nothing about reasons, and call the manager on duty.</source>
        <translation>不谈原因，请值班负责人来。</translation>
    </message>
    <message>
        <source>The code arrived broken, often by an input method. Scan again.</source>
        <translation>码没读全，多半是开着输入法。再扫一次。</translation>
    </message>
    <message>
        <source>No card of ours: a payment code, a link, a bank card. Search by name, Alt+G for a guest.</source>
        <translation>不是本馆的卡：可能是付款码、链接、银行卡。按姓名查找，访客按Alt+G。</translation>
    </message>
    <message>
        <source>Counting without a name</source>
        <translation>不记名计数</translation>
    </message>
    <message>
        <source>Nobody has to give a name. One key on the desk page is one person. For a party type + and the number first, then the key. People who are counted so are person-times, and never people by name.</source>
        <translation>不愿留姓名也可以。在前台页按一下键就是一人。团体先输＋和人数，再按键。这样计的算人次，不算实名人数。</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Letters and digits always belong to the box. Everything else has a key of its own.</source>
        <translation>字母和数字总是输进框里，其他操作各有按键。</translation>
    </message>
    <message>
        <source>Sign in a guest by name.</source>
        <translation>登记访客。</translation>
    </message>
    <message>
        <source>Take back your own last act, up to ten minutes later.</source>
        <translation>撤销自己的上一步，十分钟内有效。</translation>
    </message>
    <message>
        <source>Who is still inside.</source>
        <translation>查看在馆人员。</translation>
    </message>
    <message>
        <source>Show the full name and phone; that you looked is kept.</source>
        <translation>显示完整姓名和电话，谁看过会有记录。</translation>
    </message>
    <message>
        <source>Open the member, or enrol one.</source>
        <translation>打开会员，或登记会员。</translation>
    </message>
    <message>
        <source>Back to the box, from any page.</source>
        <translation>从任何一页回到输入框。</translation>
    </message>
    <message>
        <source>Somebody else takes over.</source>
        <translation>换人值班。</translation>
    </message>
    <message>
        <source>Lock the desk.</source>
        <translation>锁定前台。</translation>
    </message>
    <message>
        <source>Open a page, from the top of the list.</source>
        <translation>打开页面，从上往下数。</translation>
    </message>
    <message>
        <source>Back, or no.</source>
        <translation>返回，或取消。</translation>
    </message>
    <message>
        <source>Closing the day</source>
        <translation>日结</translation>
    </message>
    <message>
        <source>In the evening the manager opens “The day” and presses “Close the day”. The figures are fixed, the log is sealed and signed, and a backup is made.</source>
        <translation>傍晚，负责人打开“日报”，按“日结”。数字就此定下，台账封存并签名，同时备份。</translation>
    </message>
    <message>
        <source>Print the slip and sign it. The small square and the groups of letters on it are the proof: kept on paper, they show years later that nothing before them was changed.</source>
        <translation>打印日报单并签字。上面的小二维码和几组字符就是凭证：留着纸，多年以后也能证明之前的记录没有改过。</translation>
    </message>
    <message>
        <source>Whoever comes after the close is let in and counted; these visits stand beside the figures and never change them. A day that was forgotten can be closed on the next one.</source>
        <translation>日结后再来的人照常签到，另行列出，不改变已定的数字。忘了日结，第二天补做就行。</translation>
    </message>
    <message>
        <source>Person-times count every arrival. People by name are counted once a day. A visitor who was only counted is in the person-times alone. Press any figure to see the visits behind it.</source>
        <translation>人次按每次到馆计，实名人数每人每天只计一次，不记名的只计人次。点任何数字，都能看到对应的到访。</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>会员卡</translation>
    </message>
    <message>
        <source>A card holds a number and no personal data. It points at a member; whether it is valid is decided at each scan.</source>
        <translation>卡里只有号码，没有个人信息。它对应一位会员，是否有效每次扫码时判定。</translation>
    </message>
    <message>
        <source>Lost: open the member and report the loss; from then on the card is refused everywhere. Replace it to issue a new one under a new number. Found again before that: take the report back.</source>
        <translation>卡丢了：打开会员，点“挂失”，马上停用。要新卡点“补卡”，发新卡号。补卡之前找回了，点“解除挂失”。</translation>
    </message>
    <message>
        <source>Cards print singly or ten to a sheet; on a begun sheet choose the first free place. A character that no font has is printed as 〓, and the program says so while the name is typed.</source>
        <translation>可以单张打印，也可以一张纸十张卡；用过的纸从空格开始。字体里没有的字印成〓，录入姓名时就会提示。</translation>
    </message>
    <message>
        <source>Two people of one name stay two people. The program never joins them by name or phone.</source>
        <translation>同名的两个人就是两个人，程序从不按姓名或电话合并。</translation>
    </message>
    <message>
        <source>The scanner</source>
        <translation>扫码枪</translation>
    </message>
    <message>
        <source>The scanner is a keyboard: it types the digits and Enter. It works from every page, also while something else is being typed.</source>
        <translation>扫码枪就像键盘，打出数字再回车。哪一页都能扫，正在输别的也能扫。</translation>
    </message>
    <message>
        <source>“Code arrived damaged” means that an input method or another keyboard layout was in the way. The box keeps input methods out; in other fields press Shift to switch them off. It never happens again if the scanner sends F9 before every code: set F9 as its prefix and Enter as its suffix, as its booklet says.</source>
        <translation>“码未读全”是输入法或键盘布局在捣乱。输入框里输入法自动关闭，别的格子里请按Shift关掉。想一劳永逸，照扫码枪说明书把前缀设为F9，后缀设为回车。</translation>
    </message>
    <message>
        <source>No sound, no light: pull its plug, wait three seconds, plug it in again. Until then search by name.</source>
        <translation>不响也不亮：拔下插头，等三秒再插上。这期间按姓名查找。</translation>
    </message>
    <message>
        <source>When the power fails</source>
        <translation>停电了</translation>
    </message>
    <message>
        <source>Whatever the desk had answered is kept. Start the program again and go on; nothing has to be repaired. Look at the last line of the list before you repeat the last visitor.</source>
        <translation>凡是显示过判定的都已保存。重新打开程序接着用，不用修复。重做最后一位之前，先看看列表最新一行。</translation>
    </message>
    <message>
        <source>While there is no computer write names or strokes on paper, with the time. Count them with the tally keys when it is back.</source>
        <translation>电脑用不了时，在纸上记姓名或画正字，写上时间。恢复后用计数键补上。</translation>
    </message>
    <message>
        <source>If the store cannot be opened, the program says why and offers to restore the last backup. It never starts an empty one in its place. On a new computer the recovery sheet and one copy bring all back.</source>
        <translation>数据库打不开时，程序会说明原因，并可恢复最近的备份，绝不会另开一个空的。换新电脑时，有恢复密钥单和一份备份就能全部找回。</translation>
    </message>
    <message>
        <source>No network is needed, at no time.</source>
        <translation>任何时候都不用联网。</translation>
    </message>
    <message>
        <source>Names, phones and the log</source>
        <translation>姓名、电话和台账</translation>
    </message>
    <message>
        <source>Visitors can see the screen: names and phones are masked, and the desk locks itself. Showing a full name is written down with who looked.</source>
        <translation>来馆的人看得见屏幕，所以姓名和电话都遮住一部分，前台也会自动锁定。谁看了完整姓名，都有记录。</translation>
    </message>
    <message>
        <source>Every act is kept with who did it. Nothing is deleted in silence: what was taken back stays in the list, marked. Do not lend your PIN, it signs for you.</source>
        <translation>每一步都记下是谁做的，不会悄悄删除，撤销的也留在列表里并有标记。密码不要借人，它就是您的签名。</translation>
    </message>
    <message>
        <source>The ledger page checks on request that log and entries are as they were written.</source>
        <translation>在台账页可随时核对，看记录是否原样未动。</translation>
    </message>
</context>
<context>
    <name>problem</name>
    <message>
        <source>The disk is full. All that was confirmed is kept, this was not. Free some space, then try again.</source>
        <translation>磁盘满了。已确认的都已保存，这一步没有。请腾出空间再试。</translation>
    </message>
    <message>
        <source>The disk could not be read or written. All that was confirmed is kept, this was not. Check the disk and its free space, then try again.</source>
        <translation>磁盘读写失败。已确认的都已保存，这一步没有。请检查磁盘和剩余空间，再试一次。</translation>
    </message>
    <message>
        <source>The store is busy. Nothing was changed. Wait a moment, then try again.</source>
        <translation>数据库正忙，没有任何改动。请稍等再试。</translation>
    </message>
    <message>
        <source>The store cannot be written to. All that was confirmed is kept. Ask for write access to its folder.</source>
        <translation>数据库不能写入。已确认的都已保存。请开通所在文件夹的写入权限。</translation>
    </message>
    <message>
        <source>The store is damaged. It was left as it is. Stop entering, and restore the last backup; this file is kept.</source>
        <translation>数据库损坏，已原样保留。请停止录入，恢复最近的备份；原文件会留着。</translation>
    </message>
    <message>
        <source>The store cannot be opened with this computer&apos;s keys. It was left as it is. Check that this is the right folder, or restore a backup with the recovery sheet.</source>
        <translation>本机的密钥打不开这个数据库，已原样保留。请确认文件夹没选错，或用恢复密钥单恢复备份。</translation>
    </message>
    <message>
        <source>The store cannot be reached. Nothing was changed. Check the disk or the folder, then start again.</source>
        <translation>连不上数据库，没有任何改动。请检查磁盘或文件夹，再重新打开。</translation>
    </message>
    <message>
        <source>The server does not answer. Nothing was changed. Check the network, then try again.</source>
        <translation>服务器没有回应，没有任何改动。请检查网络再试。</translation>
    </message>
    <message>
        <source>The store is not where it was: {path}. No new one was made in its place. Connect its disk, or restore the last backup.</source>
        <translation>原来的地方找不到数据库：{path}。没有另建新的。请接上磁盘，或恢复最近的备份。</translation>
    </message>
    <message>
        <source>The store&apos;s file is empty: {path}. It was left as it is. Restore the last backup; this file is kept.</source>
        <translation>数据库文件是空的：{path}，已原样保留。请恢复最近的备份；原文件会留着。</translation>
    </message>
    <message>
        <source>The store&apos;s file was cut off: {path}. It was left as it is. Restore the last backup; this file is kept.</source>
        <translation>数据库文件不完整：{path}，已原样保留。请恢复最近的备份；原文件会留着。</translation>
    </message>
    <message>
        <source>{path} is on a network drive, where a store is not safe. Nothing was written. Choose a folder of this computer.</source>
        <translation>{path}在网络盘上，数据库放那里不安全。没有写入任何内容。请选本机的文件夹。</translation>
    </message>
    <message>
        <source>There is a store here already. It was left as it is. Open it, or choose another folder.</source>
        <translation>这里已有数据库，已原样保留。请直接打开，或换一个文件夹。</translation>
    </message>
    <message>
        <source>This file belongs to another program. It was left as it is. Choose the folder of LotusDesk.</source>
        <translation>这个文件是别的程序的，已原样保留。请选莲池前台的文件夹。</translation>
    </message>
    <message>
        <source>The store was written by a newer version ({schema}; this one knows {known}). It was left as it is. Install that version here.</source>
        <translation>数据库出自更新的版本（{schema}，本版本只认到{known}），已原样保留。请在本机安装那个版本。</translation>
    </message>
    <message>
        <source>The database engine is too old ({found}; {needed} is needed). The store was not touched. Install LotusDesk anew.</source>
        <translation>数据库引擎太旧（{found}，需要{needed}）。数据库没有动。请重新安装莲池前台。</translation>
    </message>
    <message>
        <source>The store&apos;s key is missing. The store was not touched. Restore a backup with the recovery sheet.</source>
        <translation>数据库的密钥不见了。数据库没有动。请用恢复密钥单恢复备份。</translation>
    </message>
    <message>
        <source>The keys of this desk are missing: {path}. The store was not touched. Restore a backup with the recovery sheet.</source>
        <translation>本前台机的密钥不见了：{path}。数据库没有动。请用恢复密钥单恢复备份。</translation>
    </message>
    <message>
        <source>The keys of this desk are damaged. The store was not touched. Restore a backup with the recovery sheet.</source>
        <translation>本前台机的密钥损坏。数据库没有动。请用恢复密钥单恢复备份。</translation>
    </message>
    <message>
        <source>The computer&apos;s key store is locked. Nothing was changed. Unlock it or sign in again, then start again.</source>
        <translation>电脑的密钥库锁着，没有任何改动。请解锁或重新登录电脑，再打开程序。</translation>
    </message>
    <message>
        <source>There is no right to write to {path}. Nothing was changed. Choose another folder, or ask for the right.</source>
        <translation>没有写入{path}的权限，没有任何改动。请换一个文件夹，或申请权限。</translation>
    </message>
    <message>
        <source>{path} is not there. Nothing was changed. Check the name, or connect its disk.</source>
        <translation>找不到{path}，没有任何改动。请核对名称，或接上磁盘。</translation>
    </message>
    <message>
        <source>{path} could not be read or written. Nothing was changed. Check its disk, or choose another folder.</source>
        <translation>{path}读写失败，没有任何改动。请检查磁盘，或换一个文件夹。</translation>
    </message>
    <message>
        <source>The drawing of papers was interrupted. What was entered is kept. Please try again.</source>
        <translation>生成文件时中断了。录入的内容都已保存。请再试一次。</translation>
    </message>
    <message>
        <source>This copy is not sound: {path}. The store itself was not touched. Use an earlier copy, or make a new one.</source>
        <translation>这份备份有问题：{path}。数据库没有动。请用更早的备份，或重新备份。</translation>
    </message>
    <message>
        <source>The copy or the page beside it (.json) is missing: {path}. Nothing was changed. Bring both files into one folder.</source>
        <translation>缺少备份或旁边的.json文件：{path}，没有任何改动。请把两个文件放在同一文件夹。</translation>
    </message>
    <message>
        <source>This is no backup of LotusDesk: {path}. Nothing was changed. Choose a file that ends in .backup.</source>
        <translation>这不是莲池前台的备份：{path}，没有任何改动。请选.backup结尾的文件。</translation>
    </message>
    <message>
        <source>The recovery key is needed. Nothing was changed. Type it from the recovery sheet.</source>
        <translation>需要恢复密钥，没有任何改动。请照恢复密钥单输入。</translation>
    </message>
    <message>
        <source>The recovery key does not fit. Nothing was changed. Compare it with the sheet, group by group.</source>
        <translation>恢复密钥不对，没有任何改动。请照恢复密钥单逐组核对。</translation>
    </message>
    <message>
        <source>Nobody is signed in any more. What was confirmed is kept. Sign in, then do it again.</source>
        <translation>登录已失效。已确认的都已保存。请登录后再做一次。</translation>
    </message>
    <message>
        <source>Your role may not {right}. Nothing was changed. Let somebody sign in whose role may (F11).</source>
        <translation>您的角色不能{right}，没有任何改动。请让有权限的人登录（F11）。</translation>
    </message>
    <message>
        <source>This person is not on the staff of this desk. Nothing was changed. Choose another name.</source>
        <translation>此人不是本前台机的员工，没有任何改动。请选别人。</translation>
    </message>
    <message>
        <source>Somebody of this name is on the tiles already. Nothing was changed. Add a word that tells them apart.</source>
        <translation>已有同名员工，没有任何改动。请加一个字以便区分。</translation>
    </message>
    <message>
        <source>A member of staff needs a role. Nothing was changed. Choose at least one.</source>
        <translation>员工要有角色，没有任何改动。请至少选一个。</translation>
    </message>
    <message>
        <source>Nobody may be administrator and auditor at once. Nothing was changed. Leave one of the two out.</source>
        <translation>不能同时当管理员和审计员，没有任何改动。请去掉其中一个。</translation>
    </message>
    <message>
        <source>Nobody could manage the staff afterwards. Nothing was changed. Make somebody else administrator first.</source>
        <translation>这样就没人能管理员工了，没有任何改动。请先让别人当管理员。</translation>
    </message>
    <message>
        <source>Too many wrong PINs. All entries are kept. Wait {seconds} seconds, or let somebody else sign in.</source>
        <translation>密码错得太多。录入的内容都在。请等{seconds}秒，或换别人登录。</translation>
    </message>
    <message>
        <source>This member is not known here. Nothing was changed. Look the person up again.</source>
        <translation>本机没有这位会员，没有任何改动。请重新查找。</translation>
    </message>
    <message>
        <source>The membership is suspended or over. No card was issued. Take it up again first.</source>
        <translation>会员已停用或已退会，没有发卡。请先恢复会员。</translation>
    </message>
    <message>
        <source>A reason is needed. Nothing was changed. Say why in a few words, without line breaks.</source>
        <translation>要有原因，没有任何改动。请写几个字，不要换行。</translation>
    </message>
    <message>
        <source>The text cannot be kept. Nothing was changed. At most {limit} characters, without control characters.</source>
        <translation>这段文字不能保存，没有任何改动。最多{limit}个字，不能有控制字符。</translation>
    </message>
    <message>
        <source>A term is {least} to {most} months. Nothing was changed. Enter another number.</source>
        <translation>期限是{least}到{most}个月，没有任何改动。请另填一个数。</translation>
    </message>
    <message>
        <source>This card is not known here. Nothing was changed. Open the member again.</source>
        <translation>本机没有这张卡，没有任何改动。请重新打开会员。</translation>
    </message>
    <message>
        <source>This member has a valid card. No second one was issued. Replace the card, or report it lost.</source>
        <translation>这位会员已有有效的卡，没有再发。请补卡，或先挂失。</translation>
    </message>
    <message>
        <source>This card can no longer be changed so; it is: {state}. Nothing was changed. Open the member again.</source>
        <translation>这张卡{state}，不能这样操作，没有任何改动。请重新打开会员。</translation>
    </message>
    <message>
        <source>The key for these cards is missing at this desk. Nothing was changed. Print them where they were issued.</source>
        <translation>本前台机没有这些卡的密钥，没有任何改动。请到发卡的前台机打印。</translation>
    </message>
    <message>
        <source>Nobody is chosen. Nothing was printed. Choose members first.</source>
        <translation>没有选人，没有打印。请先选会员。</translation>
    </message>
    <message>
        <source>A sheet has the places {least} to {most}. Nothing was printed. Choose where the printing starts.</source>
        <translation>一张纸有第{least}到第{most}格，没有打印。请选从哪一格开始。</translation>
    </message>
    <message>
        <source>A group counts {least} to {most} people. Nothing was counted. Enter a larger group in parts.</source>
        <translation>团体人数是{least}到{most}人，没有计数。人更多请分几次输。</translation>
    </message>
    <message>
        <source>There is nothing left to allow here. Nothing was changed. Scan the card again.</source>
        <translation>这里没有要放行的了，没有任何改动。请再扫一次卡。</translation>
    </message>
    <message>
        <source>You did nothing in the last ten minutes that could be undone. All entries are kept. Take an older visit back in the list.</source>
        <translation>您最近十分钟没有可撤销的操作，记录都在。更早的到访请在列表中撤销。</translation>
    </message>
    <message>
        <source>This visit is not there, or was taken back. Nothing was changed. Look at the list again.</source>
        <translation>没有这次到访，或已撤销，没有任何改动。请再看看列表。</translation>
    </message>
    <message>
        <source>This person has left already. Nothing was changed. Scan again to sign in.</source>
        <translation>此人已离馆，没有任何改动。要签到请再扫一次。</translation>
    </message>
    <message>
        <source>There is no such day. Nothing was changed. Choose another date.</source>
        <translation>没有这一天，没有任何改动。请另选日期。</translation>
    </message>
    <message>
        <source>This day has not come yet. Nothing was closed. Check the date of this computer.</source>
        <translation>这一天还没到，没有日结。请检查电脑日期。</translation>
    </message>
    <message>
        <source>{day} is closed already. Its figures stand. What comes later is shown beside them.</source>
        <translation>{day}已经日结，数字不变。之后的变动另行列出。</translation>
    </message>
    <message>
        <source>LotusDesk is running on this folder already and does not answer. Nothing was changed. Close that window or restart the computer, then try again.</source>
        <translation>莲池前台已在用这个文件夹，但没有回应，没有任何改动。请关掉那个窗口或重启电脑再试。</translation>
    </message>
    <message>
        <source>The program made a mistake while opening. What was confirmed before is kept. Try again, and tell the people who look after the program.</source>
        <translation>程序打开时出了错。之前确认过的都已保存。请重试，并告诉维护人员。</translation>
    </message>
    <message>
        <source>There is no such printer: {printer}. Nothing was printed. Choose one in the settings, or save as PDF.</source>
        <translation>没有这台打印机：{printer}，没有打印。请在设置里选一台，或存为PDF。</translation>
    </message>
    <message>
        <source>The printer did not take the paper: {printer}. What was entered is kept. Check it and try again, or save as PDF.</source>
        <translation>打印机没有接收：{printer}。录入的内容都已保存。请检查打印机再试，或存为PDF。</translation>
    </message>
    <message>
        <source>{path} holds something else. It was left as it is. Choose an empty folder for the demonstration.</source>
        <translation>{path}里已有别的内容，已原样保留。请选一个空文件夹做演示。</translation>
    </message>
    <message>
        <source>A demonstration needs at least one member and one day. Nothing was made. Enter other numbers.</source>
        <translation>演示至少要一位会员、一天，没有生成。请另填数字。</translation>
    </message>
    <message>
        <source>This command needs to know who you are. Nothing was read or changed. Give --as NAME, and the PIN in LOTUSDESK_PIN.</source>
        <translation>这个命令要知道您是谁，没有读取或改动任何内容。请加--as 姓名，密码放在LOTUSDESK_PIN里。</translation>
    </message>
    <message>
        <source>There is no code to scan. Nothing was written. Give the code, or --stream and a code a line.</source>
        <translation>没有可扫的码，没有写入。请给出码，或用--stream每行一个码。</translation>
    </message>
    <message>
        <source>This version does not know the setting “{name}”. Nothing was changed.</source>
        <translation>这个版本没有“{name}”这项设置，没有任何改动。</translation>
    </message>
    <message>
        <source>“{name}” stands on cards and papers and can no longer change. Nothing was changed.</source>
        <translation>“{name}”已印在卡和单据上，不能再改，没有任何改动。</translation>
    </message>
    <message>
        <source>Something unexpected stood in the way ({code}). What was confirmed is kept. Try again, and tell the people who look after the program.</source>
        <translation>遇到意外情况（{code}）。已确认的都已保存。请再试一次，并告诉维护人员。</translation>
    </message>
    <message>
        <source>The PIN is wrong. Nobody was signed in. The next try is in {seconds} seconds.</source>
        <translation>密码不对，没有登录。请{seconds}秒后再试。</translation>
    </message>
    <message>
        <source>The PIN is wrong. Nobody was signed in. After one more there is a wait.</source>
        <translation>密码不对，没有登录。再错一次就要等待。</translation>
    </message>
    <message>
        <source>The PIN is wrong. Nobody was signed in. {left} more tries before a wait.</source>
        <translation>密码不对，没有登录。再错{left}次就要等待。</translation>
    </message>
    <message>
        <source>“{name}” must be {least} to {most}. Nothing was changed. Enter another number.</source>
        <translation>“{name}”应在{least}到{most}之间，没有任何改动。请另填一个数。</translation>
    </message>
    <message>
        <source>“{name}”: {why} Nothing was changed.</source>
        <translation>“{name}”：{why}没有任何改动。</translation>
    </message>
    <message>
        <source>“{name}” cannot be this. Nothing was changed. Enter it anew.</source>
        <translation>“{name}”不能这样填，没有任何改动。请重新填写。</translation>
    </message>
    <message>
        <source>{why} Nothing was changed.</source>
        <translation>{why}没有任何改动。</translation>
    </message>
    <message>
        <source>{field}: {why}</source>
        <translation>{field}：{why}</translation>
    </message>
    <message>
        <source>The entry cannot be kept yet; nothing was changed.</source>
        <translation>还不能保存，没有任何改动。</translation>
    </message>
</context>
<context>
    <name>rail</name>
    <message>
        <source>Desk</source>
        <translation>前台</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>制卡</translation>
    </message>
    <message>
        <source>The day</source>
        <translation>日报</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>员工</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
</context>
<context>
    <name>roles</name>
    <message>
        <source>Signs visitors in, enrols members, notes lost cards, hands cards over.</source>
        <translation>签到、登记会员、挂失、领卡。</translation>
    </message>
    <message>
        <source>Issues, prints and replaces cards.</source>
        <translation>发卡、打印、补卡。</translation>
    </message>
    <message>
        <source>Everything at the desk, with reports, closing the day, settings and the ledger.</source>
        <translation>前台全部工作，加上报表、日结、设置和台账。</translation>
    </message>
    <message>
        <source>Looks after the staff and the settings. Sees no visitor and no member.</source>
        <translation>管员工和设置，看不到访客和会员。</translation>
    </message>
    <message>
        <source>Reads visits, reports and the ledger, changes nothing. Never together with administrator.</source>
        <translation>只看到访、报表和台账，什么都不能改。不能同时当管理员。</translation>
    </message>
</context>
<context>
    <name>slips</name>
    <message>
        <source>Notes</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>On duty</source>
        <translation>值班人</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Front desk {desk} (palace {site:04})</source>
        <translation>场馆{site:04}&#x3000;前台机{desk}</translation>
    </message>
    <message>
        <source>Day so far (not closed)</source>
        <translation>当日单（未日结）</translation>
    </message>
    <message>
        <source>Day slip</source>
        <translation>日报单</translation>
    </message>
    <message>
        <source>Printed {time}, {name}</source>
        <translation>{time}&#x3000;{name}打印</translation>
    </message>
    <message>
        <source>Closed {time}, {name}, slip {slip}</source>
        <translation>{time}&#x3000;{name}日结&#x3000;单号{slip}</translation>
    </message>
    <message>
        <source>Person-times</source>
        <translation>人次</translation>
    </message>
    <message>
        <source>People by name</source>
        <translation>实名人数</translation>
    </message>
    <message>
        <source>Person-times unnamed</source>
        <translation>不记名人次</translation>
    </message>
    <message>
        <source>Entries taken back</source>
        <translation>撤销记录</translation>
    </message>
    <message>
        <source>Person-times by the hour of arrival</source>
        <translation>各时段到访人次</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>By category</source>
        <translation>按身份</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>按来源</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Not let in at first</source>
        <translation>未直接放行</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>无</translation>
    </message>
    <message>
        <source>After the close the day changed by {later} person-times, to {now}. The figures above are those of the close and stay as they are.</source>
        <translation>日结后当日人次变动{later}，现为{now}。以上为日结时的数字，不再更改。</translation>
    </message>
    <message>
        <source>Person-times count every arrival. People by name are counted once a day. Whoever came unnamed is in the person-times only.</source>
        <translation>人次按每次到馆计。实名人数每人每天只计一次。不记名的只计人次。</translation>
    </message>
    <message>
        <source>after entry {seq}, when this was printed</source>
        <translation>打印时截至第{seq}条</translation>
    </message>
    <message>
        <source>Head of the log</source>
        <translation>台账校验码</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>恢复密钥</translation>
    </message>
    <message>
        <source>When this computer is lost or broken, a backup can be opened with this key only. Nobody can make it again, and nobody else has it.</source>
        <translation>电脑丢失或损坏时，只有这个密钥能打开备份。它无法重新生成，别处也没有留存。</translation>
    </message>
    <message>
        <source>Keep the sheet in the safe, away from the computer and from the backups. Whoever has both a backup and this sheet can read everything in it.</source>
        <translation>请把这张纸锁进保险柜，与电脑和备份分开存放。谁同时拿到备份和这张纸，就能看到里面的全部内容。</translation>
    </message>
    <message>
        <source>To bring the palace back: install LotusDesk, choose “restore a backup” (or type: lotusdesk restore FILE), choose the newest file that ends in .backup, and type the key or scan it.</source>
        <translation>恢复方法：安装莲池前台，选“恢复备份”（或输入命令：lotusdesk restore 文件），选最新的.backup文件，再输入或扫描密钥。</translation>
    </message>
    <message>
        <source>The same key, for a scanner. The letters I, L, O and U do not occur.</source>
        <translation>同一密钥，供扫码用。其中没有字母I、L、O、U。</translation>
    </message>
    <message>
        <source>Kept by</source>
        <translation>保管人</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Member card</source>
        <translation>会员卡</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>卡号</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>For the bearer only. Please report a loss at the front desk.</source>
        <translation>仅限本人使用，遗失请到前台挂失。</translation>
    </message>
    <message>
        <source>Specimen</source>
        <translation>样卡</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>职工</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>退休职工</translation>
    </message>
</context>
<context>
    <name>tour</name>
    <message>
        <source>Pictures and papers are in {directory}</source>
        <translation>图片和文件在{directory}</translation>
    </message>
    <message>
        <source>Tab does not lead to {field}</source>
        <translation>按Tab到不了{field}</translation>
    </message>
    <message>
        <source>it takes too long</source>
        <translation>等得太久</translation>
    </message>
    <message>
        <source>the window was closed</source>
        <translation>窗口被关闭</translation>
    </message>
    <message>
        <source>no field has the focus</source>
        <translation>没有任何格子在输入状态</translation>
    </message>
</context>
<context>
    <name>verify</name>
    <message>
        <source>A row was changed without the log: somebody wrote past the program.</source>
        <translation>有数据没经台账就被改了：有人绕过程序改动。</translation>
    </message>
    <message>
        <source>A row that the log knows is gone: somebody deleted it past the program.</source>
        <translation>台账里有的数据不见了：有人绕过程序删除。</translation>
    </message>
    <message>
        <source>A row that the log does not know: somebody added it past the program.</source>
        <translation>有数据台账里没有：有人绕过程序添加。</translation>
    </message>
    <message>
        <source>An entry of the log was changed after it was written.</source>
        <translation>有台账记录写入后被改动。</translation>
    </message>
    <message>
        <source>Entries are missing from the middle of the log.</source>
        <translation>台账中间缺了记录。</translation>
    </message>
    <message>
        <source>The end of the log is missing or was put there by hand.</source>
        <translation>台账末尾缺失，或是人为添上的。</translation>
    </message>
    <message>
        <source>A seal does not fit the entries below it.</source>
        <translation>有一段封存与其中的记录不符。</translation>
    </message>
    <message>
        <source>A seal was not signed by this desk.</source>
        <translation>有一段封存不是本前台机签名的。</translation>
    </message>
    <message>
        <source>The figures of a closed day do not follow from its visits.</source>
        <translation>某个已日结日子的数字与到访不符。</translation>
    </message>
    <message>
        <source>The state of a card does not follow from its steps.</source>
        <translation>有张卡的状态与其经过不符。</translation>
    </message>
    <message>
        <source>The file itself is damaged. Restore the last backup.</source>
        <translation>数据文件本身已损坏，请恢复最近的备份。</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>Signed in</source>
        <translation>已签到</translation>
    </message>
    <message>
        <source>Signed in, please note</source>
        <translation>签到·提醒</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>已离馆</translation>
    </message>
    <message>
        <source>Read twice</source>
        <translation>重复扫码</translation>
    </message>
    <message>
        <source>Already inside</source>
        <translation>已在馆</translation>
    </message>
    <message>
        <source>Signed in, runs out soon</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>Membership has run out</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>已满</translation>
    </message>
    <message>
        <source>Not enrolled here</source>
        <translation>未报名</translation>
    </message>
    <message>
        <source>Card of another palace</source>
        <translation>外馆卡</translation>
    </message>
    <message>
        <source>Which one?</source>
        <translation>同名需选择</translation>
    </message>
    <message>
        <source>Card not valid</source>
        <translation>卡已失效</translation>
    </message>
    <message>
        <source>Please call the manager on duty</source>
        <translation>请联系值班负责人</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已闭馆</translation>
    </message>
    <message>
        <source>Code arrived damaged</source>
        <translation>码未读全</translation>
    </message>
    <message>
        <source>Not recognised</source>
        <translation>无法识别</translation>
    </message>
    <message>
        <source>Let in by the desk.</source>
        <translation>由前台放行。</translation>
    </message>
    <message>
        <source>A card is ready to be picked up.</source>
        <translation>有新卡待领取。</translation>
    </message>
    <message>
        <source>First visit here. Welcome!</source>
        <translation>第一次来，欢迎！</translation>
    </message>
    <message>
        <source>The term is over. Renew it, or let the person in once.</source>
        <translation>会员已到期，可续期，或本次放行。</translation>
    </message>
    <message>
        <source>No longer a member.</source>
        <translation>已退会。</translation>
    </message>
    <message>
        <source>This card was reported lost.</source>
        <translation>这张卡已挂失。</translation>
    </message>
    <message>
        <source>A newer card has replaced this one.</source>
        <translation>已补办新卡，这张旧卡作废。</translation>
    </message>
    <message>
        <source>This card was handed back.</source>
        <translation>这张卡已交回。</translation>
    </message>
    <message>
        <source>The manager on duty will help.</source>
        <translation>值班负责人会来处理。</translation>
    </message>
    <message>
        <source>A genuine card. The visit counts as a guest&apos;s.</source>
        <translation>真卡，按访客计入。</translation>
    </message>
    <message>
        <source>It cannot be proven here. The visit counts as a guest&apos;s.</source>
        <translation>本机无法验真，按访客计入。</translation>
    </message>
    <message>
        <source>A Chinese input method may be open. Switch it off (Shift) and scan again.</source>
        <translation>可能开着中文输入法。请按Shift关掉，再扫一次。</translation>
    </message>
    <message>
        <source>A digit is wrong. Please scan again.</source>
        <translation>有一位数字不对，请再扫一次。</translation>
    </message>
    <message>
        <source>Digits are missing or too many. Please scan again.</source>
        <translation>位数不对，请再扫一次。</translation>
    </message>
    <message>
        <source>The digits are right, the gaps are not. Type them in groups of four, or scan again.</source>
        <translation>数字对，空格不对。请每四位一组输入，或再扫一次。</translation>
    </message>
    <message>
        <source>It names this palace, but this desk cannot prove it. Look the person up by name.</source>
        <translation>写的是本馆，但本机无法验真。请按姓名查找。</translation>
    </message>
    <message>
        <source>It looks like our card, but we did not issue it.</source>
        <translation>像是本馆的卡，但不是本馆发的。</translation>
    </message>
    <message>
        <source>The code is of a kind this version does not know. Look the person up by name.</source>
        <translation>这个版本不认识这种码。请按姓名查找。</translation>
    </message>
    <message>
        <source>A genuine card, but its bearer is not known here. Look the person up by name.</source>
        <translation>真卡，但本机没有此人。请按姓名查找。</translation>
    </message>
    <message>
        <source>Nobody fits. Sign them in as a guest, or count them.</source>
        <translation>没有找到。可登记访客，或不记名计数。</translation>
    </message>
    <message>
        <source>That is a web link, such as a WeChat code, and no card.</source>
        <translation>这是网页链接（比如微信码），不是会员卡。</translation>
    </message>
    <message>
        <source>That is no card of ours: another barcode perhaps.</source>
        <translation>不是本馆的卡，可能是别的条码。</translation>
    </message>
    <message>
        <source>Union member</source>
        <translation>工会会员职工</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>职工未入会</translation>
    </message>
    <message>
        <source>Worker&apos;s family</source>
        <translation>职工家属</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>退休</translation>
    </message>
    <message>
        <source>Student or child</source>
        <translation>学生儿童</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>社会公众</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>团体</translation>
    </message>
    <message>
        <source>Outdoor worker</source>
        <translation>户外劳动者</translation>
    </message>
    <message>
        <source>Platform worker</source>
        <translation>新就业形态</translation>
    </message>
    <message>
        <source>Migrant worker</source>
        <translation>农民工</translation>
    </message>
    <message>
        <source>Worker in hardship</source>
        <translation>困难职工</translation>
    </message>
    <message>
        <source>Model worker</source>
        <translation>劳模工匠</translation>
    </message>
    <message>
        <source>Veteran</source>
        <translation>退役军人</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>残障</translation>
    </message>
    <message>
        <source>Card scanned</source>
        <translation>扫码</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按姓名</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>Paper list</source>
        <translation>纸质登记</translation>
    </message>
    <message>
        <source>Door counter</source>
        <translation>门口计数器</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>估算</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>已退会</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Reported lost</source>
        <translation>已挂失</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>已换新卡</translation>
    </message>
    <message>
        <source>Handed back</source>
        <translation>已交回</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已发卡</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>已打印</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>已领取</translation>
    </message>
    <message>
        <source>Found again</source>
        <translation>已解除挂失</translation>
    </message>
    <message>
        <source>Replaced by a new card</source>
        <translation>已补新卡</translation>
    </message>
    <message>
        <source>Attendant</source>
        <translation>前台值班员</translation>
    </message>
    <message>
        <source>Card printing</source>
        <translation>制卡员</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>审计员</translation>
    </message>
    <message>
        <source>sign visitors in</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>see the list of visits</source>
        <translation>看到访记录</translation>
    </message>
    <message>
        <source>take this visit back</source>
        <translation>撤销这次到访</translation>
    </message>
    <message>
        <source>see full names and phones</source>
        <translation>看完整姓名和电话</translation>
    </message>
    <message>
        <source>see the members</source>
        <translation>看会员</translation>
    </message>
    <message>
        <source>enrol and change members</source>
        <translation>登记和修改会员</translation>
    </message>
    <message>
        <source>issue and print cards</source>
        <translation>发卡和打印</translation>
    </message>
    <message>
        <source>report a card lost</source>
        <translation>挂失</translation>
    </message>
    <message>
        <source>hand a card over</source>
        <translation>发放会员卡</translation>
    </message>
    <message>
        <source>see the day&apos;s figures</source>
        <translation>看日报</translation>
    </message>
    <message>
        <source>close the day</source>
        <translation>做日结</translation>
    </message>
    <message>
        <source>change the settings of the palace</source>
        <translation>改场馆设置</translation>
    </message>
    <message>
        <source>manage the staff</source>
        <translation>管理员工</translation>
    </message>
    <message>
        <source>make backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>read the ledger</source>
        <translation>看台账</translation>
    </message>
    <message>
        <source>City federation</source>
        <translation>市总工会</translation>
    </message>
    <message>
        <source>County or district federation</source>
        <translation>县（区）总工会</translation>
    </message>
    <message>
        <source>Industry union</source>
        <translation>产业工会</translation>
    </message>
    <message>
        <source>Township or street union</source>
        <translation>乡镇（街道）工会</translation>
    </message>
    <message>
        <source>Grassroots union</source>
        <translation>基层工会</translation>
    </message>
    <message>
        <source>No unit, flexible employment</source>
        <translation>无单位/灵活就业</translation>
    </message>
    <message>
        <source>Name of the palace</source>
        <translation>场馆名称</translation>
    </message>
    <message>
        <source>Number of the palace</source>
        <translation>场馆编号</translation>
    </message>
    <message>
        <source>Number of the desk</source>
        <translation>前台机编号</translation>
    </message>
    <message>
        <source>Minutes ahead of UTC</source>
        <translation>比UTC早的分钟数</translation>
    </message>
    <message>
        <source>Minutes that count as one visit</source>
        <translation>多少分钟内算同一次到访</translation>
    </message>
    <message>
        <source>Milliseconds in which a second reading is ignored</source>
        <translation>多少毫秒内重复扫码不计</translation>
    </message>
    <message>
        <source>Days of notice before a membership ends</source>
        <translation>到期前多少天提醒</translation>
    </message>
    <message>
        <source>Months of a membership</source>
        <translation>会员有效月数</translation>
    </message>
    <message>
        <source>Ask for ID numbers</source>
        <translation>收集身份证号</translation>
    </message>
    <message>
        <source>Title on the card</source>
        <translation>卡面标题</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Union unit</source>
        <translation>所属工会</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>出生年份</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>群体标签</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count}人</translation>
    </message>
    <message>
        <source>Stayed {time}.</source>
        <translation>停留{time}。</translation>
    </message>
    <message>
        <source>The same code came again, ignored {count} times.</source>
        <translation>同一个码又扫了，已忽略{count}次。</translation>
    </message>
    <message>
        <source>The same code came again and was ignored.</source>
        <translation>同一个码又扫了一次，已忽略。</translation>
    </message>
    <message>
        <source>Since {time}, desk {desk}, {name}.</source>
        <translation>{time}已签到，{desk}号前台机，{name}经手。</translation>
    </message>
    <message>
        <source>Since {time}, desk {desk}.</source>
        <translation>{time}已签到，{desk}号前台机。</translation>
    </message>
    <message>
        <source>The membership ends today.</source>
        <translation>会员今天到期。</translation>
    </message>
    <message>
        <source>The membership ends tomorrow.</source>
        <translation>会员明天到期。</translation>
    </message>
    <message>
        <source>The membership ends in {days} days.</source>
        <translation>会员还有{days}天到期。</translation>
    </message>
    <message>
        <source>Palace {site:04}.</source>
        <translation>{site:04}号场馆。</translation>
    </message>
    <message>
        <source>More than {count} fit. Type a little more.</source>
        <translation>符合的不止{count}人，请再多输一点。</translation>
    </message>
    <message>
        <source>{count} people fit. Ask, and choose.</source>
        <translation>有{count}人符合，问一下再选。</translation>
    </message>
    <message>
        <source>{before}, {word}</source>
        <translation>{before}、{word}</translation>
    </message>
    <message>
        <source>{before} {word}</source>
        <translation>{before}{word}</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation>M月d日 ddd</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours}小时{minutes}分</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes}分钟</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>不到1分钟</translation>
    </message>
</context>
</TS>
