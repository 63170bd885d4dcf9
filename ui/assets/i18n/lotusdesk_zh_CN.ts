<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ActPanel</name>
    <message>
        <source>What is done now</source>
        <translation>现在可以做</translation>
    </message>
    <message>
        <source>PIN of whoever looked at it</source>
        <translation>请复核人输入 PIN</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>AreasSection</name>
    <message>
        <source>Code</source>
        <translation>简码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>People at most</source>
        <translation>最多人数</translation>
    </message>
    <message>
        <source>Short code</source>
        <translation>简码</translation>
    </message>
    <message>
        <source>For lists and papers: QG1.</source>
        <translation>用在列表和纸质表上，如 QG1。</translation>
    </message>
    <message>
        <source>Items of a check apply by it: what a kind does not have is not asked.</source>
        <translation>检查项目按它取用：这类场地没有的，就不问。</translation>
    </message>
    <message>
        <source>Seconds to walk through</source>
        <translation>走一遍要几秒</translation>
    </message>
    <message>
        <source>A walk measured shorter than this is marked, never refused.</source>
        <translation>巡查用时比这短的会做标记，但不拒收。</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>New area</source>
        <translation>新增场地</translation>
    </message>
    <message>
        <source>No areas yet</source>
        <translation>还没有场地</translation>
    </message>
    <message>
        <source>Rounds cover the whole site until areas are named.</source>
        <translation>登记场地之前，检查按全馆进行。</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Why is this area given up? What was done there stays.</source>
        <translation>为什么停用这个场地？以前的记录都保留。</translation>
    </message>
    <message>
        <source>areas</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>A number, please, or nothing.</source>
        <translation>请填数字，或留空。</translation>
    </message>
    <message>
        <source>{name} is kept.</source>
        <translation>{name} 已保存。</translation>
    </message>
    <message>
        <source>{name} is given up; nothing is due there from today on.</source>
        <translation>{name} 已停用，从今天起不再安排检查。</translation>
    </message>
</context>
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
    <name>AskView</name>
    <message>
        <source>Who signs</source>
        <translation>签字人</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>PIN of {name}</source>
        <translation>{name} 的 PIN</translation>
    </message>
</context>
<context>
    <name>AssetsSection</name>
    <message>
        <source>Tag</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>Runs out</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>What is written on it: MH-07.</source>
        <translation>设备上写的编号，如 MH-07。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>New piece of equipment</source>
        <translation>新增设备</translation>
    </message>
    <message>
        <source>No equipment yet</source>
        <translation>还没有设备</translation>
    </message>
    <message>
        <source>Extinguishers, doors, goals: what has a tag is asked about by itself.</source>
        <translation>灭火器、防火门、球门等，有编号的逐件检查。</translation>
    </message>
    <message>
        <source>Name the areas first; each piece of equipment stands in one.</source>
        <translation>请先登记场地，每件设备都属于一个场地。</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Why is it given up? What was noted about it stays.</source>
        <translation>为什么停用？以前的记录都保留。</translation>
    </message>
    <message>
        <source>equipment</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Type the day as 20270331.</source>
        <translation>日期请写成 20270331。</translation>
    </message>
    <message>
        <source>{name} is kept.</source>
        <translation>{name} 已保存。</translation>
    </message>
    <message>
        <source>{name} is given up.</source>
        <translation>{name} 已停用。</translation>
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
    <name>ChecksSection</name>
    <message>
        <source>checks</source>
        <translation>检查表</translation>
    </message>
    <message>
        <source>corrections</source>
        <translation>待改正</translation>
    </message>
    <message>
        <source>In force now: {checks}. They are due from tomorrow on.</source>
        <translation>已启用：{checks}，从明天起按期检查。</translation>
    </message>
    <message>
        <source>The draft is kept. It is not in force before you publish it.</source>
        <translation>草稿已保存，发布后才启用。</translation>
    </message>
    <message>
        <source>{code} is the palace&apos;s own now.</source>
        <translation>{code} 已由本馆确认。</translation>
    </message>
    <message>
        <source>{title}: version {number} is in force now.</source>
        <translation>{title}：第 {number} 版已启用。</translation>
    </message>
    <message>
        <source>The draft is dropped; what is in force stays.</source>
        <translation>草稿已丢弃，在用的版本不变。</translation>
    </message>
    <message>
        <source>{code} is out of use from tomorrow on.</source>
        <translation>{code} 从明天起停用。</translation>
    </message>
    <message>
        <source>{code} is a draft now.</source>
        <translation>{code} 已存为草稿。</translation>
    </message>
    <message>
        <source>Checks added: {count}; of them {waiting} wait for your confirmation.</source>
        <translation>已添加检查表 {count} 张，其中 {waiting} 张待确认。</translation>
    </message>
    <message>
        <source>Checks added, and in force: {count}.</source>
        <translation>已添加并启用检查表 {count} 张。</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
    <message>
        <source>The spreadsheet of a check</source>
        <translation>检查表的表格文件</translation>
    </message>
    <message>
        <source>Spreadsheets (*.xlsx *.xls *.ods *.csv)</source>
        <translation>表格 (*.xlsx *.xls *.ods *.csv)</translation>
    </message>
    <message>
        <source>The spreadsheet is in the draft of {code}.</source>
        <translation>表格已存入 {code} 的草稿。</translation>
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
    <name>ConfirmCheck</name>
    <message>
        <source>Put to use now</source>
        <translation>现在启用</translation>
    </message>
    <message>
        <source>{count} of {items} items to confirm</source>
        <translation>共 {items} 项，待确认 {count} 项</translation>
    </message>
</context>
<context>
    <name>ConfirmRow</name>
    <message>
        <source>Leave this item out</source>
        <translation>不要这一项</translation>
    </message>
    <message>
        <source>Ground: {ground}</source>
        <translation>依据：{ground}</translation>
    </message>
    <message>
        <source>Only the palace knows this limit.</source>
        <translation>这个限值只有本馆知道。</translation>
    </message>
    <message>
        <source>Not older than</source>
        <translation>不超过</translation>
    </message>
    <message>
        <source>months</source>
        <translation>个月</translation>
    </message>
    <message>
        <source>Good are at least</source>
        <translation>合格数不少于</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>up to</source>
        <translation>到</translation>
    </message>
</context>
<context>
    <name>ConfirmSheet</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Confirm and publish</source>
        <translation>确认并启用</translation>
    </message>
    <message>
        <source>Confirm what the checks judge by</source>
        <translation>确认各项检查的合格标准</translation>
    </message>
    <message>
        <source>Keep a limit as it stands, put your own in its place, or leave the item out. What you confirm is the palace&apos;s own rule; it can be changed later in a new version.</source>
        <translation>限值可以照原样保留、改成本馆的，或去掉这一项。确认后就是本馆的规定，以后可以出新版本再改。</translation>
    </message>
    <message>
        <source>Give the limits marked below, or leave these checks for later; nothing was published yet.</source>
        <translation>请补上标出的限值，或让这些检查表以后再启用；目前尚未启用任何一张。</translation>
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
    <name>DayView</name>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应检</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答</translation>
    </message>
    <message>
        <source>By</source>
        <translation>检查人</translation>
    </message>
    <message>
        <source>Rounds of the day</source>
        <translation>当天的检查</translation>
    </message>
    <message>
        <source>Nothing is due on this day</source>
        <translation>这一天没有应做的检查</translation>
    </message>
    <message>
        <source>A special check can be begun at any time.</source>
        <translation>临时检查随时可以开始。</translation>
    </message>
    <message>
        <source>{check}: {count} limits</source>
        <translation>{check}：{count} 项限值</translation>
    </message>
    <message>
        <source>Not in use yet, the palace has to confirm its limits</source>
        <translation>尚未启用，需本馆确认限值</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>去确认</translation>
    </message>
    <message>
        <source>The whole site</source>
        <translation>全馆</translation>
    </message>
    <message>
        <source>a critical item of its opening check failed</source>
        <translation>开馆检查有关键项不合格</translation>
    </message>
    <message>
        <source>its opening check is not finished</source>
        <translation>开馆检查还没完成</translation>
    </message>
    <message>
        <source>Not released: {area}</source>
        <translation>未放行：{area}</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>Unfinished: {check}</source>
        <translation>没做完：{check}</translation>
    </message>
    <message>
        <source>{name}, last kept {time}, {done} of {all} answered</source>
        <translation>{name}，最后保存 {time}，已答 {done}/{all}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>接着做</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>To be countersigned: {check}</source>
        <translation>待会签：{check}</translation>
    </message>
    <message>
        <source>{name} signed at {time}</source>
        <translation>{name} 于 {time} 签字</translation>
    </message>
    <message>
        <source>{count} fails</source>
        <translation>{count} 项不合格</translation>
    </message>
    <message>
        <source>Look and countersign</source>
        <translation>查看并会签</translation>
    </message>
</context>
<context>
    <name>DaysSection</name>
    <message>
        <source>Whole site</source>
        <translation>全馆</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>闭馆</translation>
    </message>
    <message>
        <source>open</source>
        <translation>开放</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Closed all day needs none.</source>
        <translation>全天闭馆不用填。</translation>
    </message>
    <message>
        <source>Days that are otherwise</source>
        <translation>特殊日期</translation>
    </message>
    <message>
        <source>New day</source>
        <translation>新增日期</translation>
    </message>
    <message>
        <source>Every day is as usual</source>
        <translation>没有特殊日期</translation>
    </message>
    <message>
        <source>Closures and longer hours of single days stand here, with their reason.</source>
        <translation>个别日期闭馆或延长开放，连同原因记在这里。</translation>
    </message>
    <message>
        <source>As usual again</source>
        <translation>恢复正常</translation>
    </message>
    <message>
        <source>Why is this day as usual again?</source>
        <translation>为什么这一天恢复正常？</translation>
    </message>
    <message>
        <source>days</source>
        <translation>特殊日期</translation>
    </message>
    <message>
        <source>Type the day as 20270331.</source>
        <translation>日期请写成 20270331。</translation>
    </message>
    <message>
        <source>Type it as 09:00-12:00.</source>
        <translation>请写成 09:00-12:00。</translation>
    </message>
    <message>
        <source>{day} is otherwise now.</source>
        <translation>{day} 已另作安排。</translation>
    </message>
    <message>
        <source>{day} is as usual again.</source>
        <translation>{day} 已恢复正常。</translation>
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
    <name>DutyBar</name>
    <message>
        <source>the whole site</source>
        <translation>全馆</translation>
    </message>
    <message>
        <source>Not released: {area}</source>
        <translation>未放行：{area}</translation>
    </message>
    <message>
        <source>{count} open findings</source>
        <translation>{count} 条隐患未销号</translation>
    </message>
    <message>
        <source>{check} was due at {time}</source>
        <translation>{check} 应于 {time} 完成，已超时</translation>
    </message>
    <message>
        <source>{check} by {time}</source>
        <translation>{check} {time} 前完成</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Confirm as it stands</source>
        <translation>按原样确认</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Items of the check</source>
        <translation>检查项目</translation>
    </message>
    <message>
        <source>No items yet</source>
        <translation>还没有项目</translation>
    </message>
    <message>
        <source>A check needs at least one item.</source>
        <translation>一张检查表至少要有一项。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Save the draft</source>
        <translation>保存草稿</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Begin a new version</source>
        <translation>新建版本</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>新增项目</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>New section</source>
        <translation>新增分组</translation>
    </message>
    <message>
        <source>Further up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Further down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Title in Chinese</source>
        <translation>中文标题</translation>
    </message>
    <message>
        <source>Title in English</source>
        <translation>英文标题</translation>
    </message>
    <message>
        <source>Kind of check</source>
        <translation>检查类型</translation>
    </message>
    <message>
        <source>Section in Chinese</source>
        <translation>分组名（中文）</translation>
    </message>
    <message>
        <source>Section in English</source>
        <translation>分组名（英文）</translation>
    </message>
    <message>
        <source>{code}, version {number}: {state}, {count} items</source>
        <translation>{code} 第 {number} 版，{state}，共 {count} 项</translation>
    </message>
    <message>
        <source>{item} {field}: {fault}</source>
        <translation>{item} {field}：{fault}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>还有 {count} 处</translation>
    </message>
    <message>
        <source>The palace has to give this limit before the check is published.</source>
        <translation>发布前须由本馆填写这个限值。</translation>
    </message>
    <message>
        <source>The palace has still to confirm this. Another limit is the palace&apos;s own.</source>
        <translation>此项待本馆确认；改了限值就算本馆的规定。</translation>
    </message>
    <message>
        <source>Ground: {ground}</source>
        <translation>依据：{ground}</translation>
    </message>
    <message>
        <source>There are items in it; move or remove them first.</source>
        <translation>分组里还有项目，请先移走或删除。</translation>
    </message>
    <message>
        <source>From now on new rounds use this version; rounds that have begun keep theirs.</source>
        <translation>今后新开的检查用这一版，已开始的检查仍用原版本。</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>不保存就离开吗？</translation>
    </message>
    <message>
        <source>What you changed in this draft would be lost.</source>
        <translation>对这份草稿的修改会丢失。</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
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
    <name>FailStrip</name>
    <message>
        <source>How serious</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>如何处理</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>To be put right by the end of</source>
        <translation>整改期限（当日为止）</translation>
    </message>
    <message>
        <source>Where exactly, for example: east door, second floor</source>
        <translation>具体位置，例如：二楼东门</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>什么问题</translation>
    </message>
    <message>
        <source>What protects people until then, for example: closed off</source>
        <translation>整改前怎样防护，例如：已围挡</translation>
    </message>
    <message>
        <source>By</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>程度</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>What</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Until then</source>
        <translation>临时防护</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Keep (Enter)</source>
        <translation>保存（回车）</translation>
    </message>
    <message>
        <source>{count} pictures</source>
        <translation>照片 {count} 张</translation>
    </message>
    <message>
        <source>A picture is needed for this one.</source>
        <translation>这一项需要拍照。</translation>
    </message>
    <message>
        <source>Say where exactly, so that somebody else finds it.</source>
        <translation>写清具体位置，让别人也找得到。</translation>
    </message>
    <message>
        <source>Say what was done about it.</source>
        <translation>选择怎样处理。</translation>
    </message>
    <message>
        <source>This is serious: say what protects people until it is put right.</source>
        <translation>情况严重：写明整改前怎样防护。</translation>
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
    <name>FindingBoard</name>
    <message>
        <source>To be verified</source>
        <translation>待复核</translation>
    </message>
    <message>
        <source>Closed lately</source>
        <translation>最近销号</translation>
    </message>
</context>
<context>
    <name>FindingForm</name>
    <message>
        <source>Keep the finding</source>
        <translation>保存隐患</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open there already</source>
        <translation>这里还没销号的</translation>
    </message>
    <message>
        <source>A visitor&apos;s word: {text}</source>
        <translation>来访者反映：{text}</translation>
    </message>
    <message>
        <source>Nothing is open in this place.</source>
        <translation>这个地方没有未销号的隐患。</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 条</translation>
    </message>
    <message>
        <source>No piece of equipment</source>
        <translation>不涉及设备</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>隐患是什么</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Whole site</source>
        <translation>全馆</translation>
    </message>
    <message>
        <source>Where exactly</source>
        <translation>具体位置</translation>
    </message>
    <message>
        <source>East door, second floor</source>
        <translation>如：二楼东门</translation>
    </message>
    <message>
        <source>How serious</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>如何处理</translation>
    </message>
    <message>
        <source>How it was put right</source>
        <translation>当场怎么改的</translation>
    </message>
    <message>
        <source>What protects people until then</source>
        <translation>整改前的防护措施</translation>
    </message>
    <message>
        <source>Closed off, switched off, somebody stands by</source>
        <translation>如：围挡、断电、专人看守</translation>
    </message>
    <message>
        <source>Close the area now</source>
        <translation>现在就关闭该区域</translation>
    </message>
    <message>
        <source>The desk shows it at every scan until the area is opened again.</source>
        <translation>重新开放之前，前台每次刷卡都会提示。</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Class in law</source>
        <translation>隐患分类</translation>
    </message>
    <message>
        <source>It is this one, seen again</source>
        <translation>就是这一条，又看到了</translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message>
        <source>Number, words or place</source>
        <translation>编号、内容或位置</translation>
    </message>
    <message>
        <source>Search the findings</source>
        <translation>搜索隐患</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Who puts it right</source>
        <translation>整改责任人</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>紧急程度</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>隐患内容</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>隐患</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>没有未销号的隐患</translation>
    </message>
    <message>
        <source>A fail of a round comes here by itself. What somebody sees or hears is raised by hand.</source>
        <translation>检查中的不合格项会自动进来；看到的、听到的，手工上报。</translation>
    </message>
    <message>
        <source>Raise a finding</source>
        <translation>上报隐患</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Everything open</source>
        <translation>全部未销号</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已销号</translation>
    </message>
    <message>
        <source>Open and closed</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Every severity</source>
        <translation>全部等级</translation>
    </message>
    <message>
        <source>Every area</source>
        <translation>全部区域</translation>
    </message>
    <message>
        <source>Whole site</source>
        <translation>全馆</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>全部责任人</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>尚未交办</translation>
    </message>
    <message>
        <source>Came back: {what}</source>
        <translation>复发：{what}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未销号</translation>
    </message>
    <message>
        <source>Nothing fits these filters</source>
        <translation>没有符合条件的隐患</translation>
    </message>
    <message>
        <source>Esc shows everything that is open.</source>
        <translation>按 Esc 显示全部未销号的隐患。</translation>
    </message>
    <message>
        <source>{count} shown</source>
        <translation>显示 {count} 条</translation>
    </message>
</context>
<context>
    <name>FindingView</name>
    <message>
        <source>What happened</source>
        <translation>处理经过</translation>
    </message>
    <message>
        <source>It is closed. The same trouble again is a new finding that names this one.</source>
        <translation>已经结束。同样的问题再出现，会另立一条并注明这一条。</translation>
    </message>
    <message>
        <source>Your role looks on here. Whoever rules on findings goes on.</source>
        <translation>您的岗位只能查看，由负责交办和复核的人处理。</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>期限 {day}</translation>
    </message>
    <message>
        <source>taken note of</source>
        <translation>已知悉</translation>
    </message>
    <message>
        <source>{area} is closed because of it</source>
        <translation>{area}因此关闭</translation>
    </message>
    <message>
        <source>It was seen again after it was said to be done</source>
        <translation>报称完成之后又被发现</translation>
    </message>
    <message>
        <source>Nothing protected people in the hour after it was found</source>
        <translation>发现后一小时内没有任何防护</translation>
    </message>
    <message>
        <source>{moment}, {name}</source>
        <translation>{moment}，{name}</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>隐患内容</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Item of the check</source>
        <translation>检查项目</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Seen again</source>
        <translation>再次发现</translation>
    </message>
    <message>
        <source>To be done</source>
        <translation>整改措施</translation>
    </message>
    <message>
        <source>Who puts it right</source>
        <translation>整改责任人</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>资金</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>整改方案</translation>
    </message>
    <message>
        <source>Until then</source>
        <translation>整改前防护</translation>
    </message>
    <message>
        <source>Looked at again</source>
        <translation>再议日期</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>完成情况</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Came back from</source>
        <translation>由此复发</translation>
    </message>
    <message>
        <source>Came back as</source>
        <translation>复发为</translation>
    </message>
    <message>
        <source>Merged with</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>Doubles</source>
        <translation>并入本条的</translation>
    </message>
    <message>
        <source>Open the round</source>
        <translation>打开检查</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>once</source>
        <translation>1 次</translation>
    </message>
    <message>
        <source>{count} times</source>
        <translation>{count} 次</translation>
    </message>
    <message>
        <source>{count} earlier steps are not shown.</source>
        <translation>更早的 {count} 步没有显示。</translation>
    </message>
</context>
<context>
    <name>FindingsPage</name>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>Visitors&apos; words</source>
        <translation>来访者反映</translation>
    </message>
    <message>
        <source>All findings</source>
        <translation>全部隐患</translation>
    </message>
    <message>
        <source>Order to rectify</source>
        <translation>督办单</translation>
    </message>
    <message>
        <source>A visitor&apos;s word</source>
        <translation>记一条反映</translation>
    </message>
    <message>
        <source>Raise a finding</source>
        <translation>上报隐患</translation>
    </message>
    <message>
        <source>What is open already is not raised twice: look at the right first.</source>
        <translation>已有的不重复上报，请先看右边。</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>隐患</translation>
    </message>
    <message>
        <source>A picture</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Pictures ({kinds})</source>
        <translation>图片 ({kinds})</translation>
    </message>
    <message>
        <source>Taking the picture in</source>
        <translation>正在存入照片</translation>
    </message>
    <message>
        <source>The picture is kept.</source>
        <translation>照片已保存。</translation>
    </message>
    <message>
        <source>The picture is taken off; its file stays.</source>
        <translation>照片已从本条移除，文件仍保留。</translation>
    </message>
    <message>
        <source>Kept as {number}.</source>
        <translation>已登记，编号 {number}。</translation>
    </message>
    <message>
        <source>Known already: it is noted on {number} that it was seen again.</source>
        <translation>已有此隐患：已在 {number} 上记下再次发现。</translation>
    </message>
    <message>
        <source>Kept as {number}. It came back after it was closed, so it counts one step worse.</source>
        <translation>已登记，编号 {number}。销号后又出现，等级提高一级。</translation>
    </message>
    <message>
        <source>{number} says so already.</source>
        <translation>{number} 已有记录。</translation>
    </message>
    <message>
        <source>What was said is kept.</source>
        <translation>反映已保存。</translation>
    </message>
    <message>
        <source>The answer is kept.</source>
        <translation>答复已保存。</translation>
    </message>
    <message>
        <source>findings</source>
        <translation>隐患</translation>
    </message>
    <message>
        <source>visitors-words</source>
        <translation>来访者反映</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
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
    <name>HandOverSection</name>
    <message>
        <source>For the next shift</source>
        <translation>交给下一班</translation>
    </message>
    <message>
        <source>What is still open, what was lent, who will come back.</source>
        <translation>没办完的事、借出的东西、谁还会来。</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>交班</translation>
    </message>
    <message>
        <source>Older notes</source>
        <translation>更早的记录</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>No notes in these days</source>
        <translation>这几天没有交接记录</translation>
    </message>
    <message>
        <source>A note tells the next shift what is still open; it stays with its day.</source>
        <translation>写下来告诉下一班还有什么没办完，记录随当天保存。</translation>
    </message>
    <message>
        <source>The last {count} days</source>
        <translation>最近 {count} 天</translation>
    </message>
    <message>
        <source>Please write what the next shift should know.</source>
        <translation>请写下下一班要知道的事。</translation>
    </message>
    <message>
        <source>The note is kept for the next shift.</source>
        <translation>已记下，下一班能看到。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>交班人</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>hand-over</source>
        <translation>交接记录</translation>
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
    <name>HolidaysSection</name>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>节日</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>放假/上班</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>放假</translation>
    </message>
    <message>
        <source>make-up workday</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Public holidays</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>No holidays are known for this year</source>
        <translation>这一年的节假日还没有导入</translation>
    </message>
    <message>
        <source>The weekly hours count until the list is imported; nothing else changes.</source>
        <translation>导入之前按每周开放时间，其他不受影响。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>holidays</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>A list of public holidays</source>
        <translation>节假日表</translation>
    </message>
    <message>
        <source>Lists (*.json *.csv)</source>
        <translation>节假日表 (*.json *.csv)</translation>
    </message>
    <message>
        <source>no such day</source>
        <translation>没有这一天</translation>
    </message>
    <message>
        <source>this day stands there twice</source>
        <translation>这一天重复</translation>
    </message>
    <message>
        <source>whether it is a day off cannot be read</source>
        <translation>看不出是放假还是上班</translation>
    </message>
    <message>
        <source>the name is missing or too long</source>
        <translation>名称缺失或过长</translation>
    </message>
    <message>
        <source>something is missing in this row</source>
        <translation>这一行不完整</translation>
    </message>
    <message>
        <source>Row {row}: {fault}</source>
        <translation>第 {row} 行：{fault}</translation>
    </message>
    <message>
        <source>Nothing was taken in. Rows that are wrong: {count}.</source>
        <translation>未导入任何内容，有 {count} 行需要改正。</translation>
    </message>
    <message>
        <source>New days: {added}, changed: {changed}, as before: {same}.</source>
        <translation>新增 {added} 天，更改 {changed} 天，不变 {same} 天。</translation>
    </message>
</context>
<context>
    <name>HoursSection</name>
    <message>
        <source>What is changed here holds from today on. Of several rules for a day the lower one counts.</source>
        <translation>改动从今天起生效。同一天有几条规则时，以靠下的为准。</translation>
    </message>
    <message>
        <source>Whole site</source>
        <translation>全馆</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>闭馆</translation>
    </message>
    <message>
        <source>all year</source>
        <translation>全年</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>季节</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>开放</translation>
    </message>
    <message>
        <source>Nothing means closed.</source>
        <translation>不填就是闭馆。</translation>
    </message>
    <message>
        <source>Season from</source>
        <translation>季节开始</translation>
    </message>
    <message>
        <source>Nothing means the whole year.</source>
        <translation>不填就是全年。</translation>
    </message>
    <message>
        <source>Season until</source>
        <translation>季节结束</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>开放时间</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>新增规则</translation>
    </message>
    <message>
        <source>No opening hours yet</source>
        <translation>还没有开放时间</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Remove this rule from today on?</source>
        <translation>从今天起删除这条规则？</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>开放时间</translation>
    </message>
    <message>
        <source>Choose at least one day.</source>
        <translation>请至少选一天。</translation>
    </message>
    <message>
        <source>Type it as 09:00-12:00 14:00-21:00.</source>
        <translation>请写成 09:00-12:00 14:00-21:00。</translation>
    </message>
    <message>
        <source>Type it as 05-01.</source>
        <translation>请写成 05-01。</translation>
    </message>
    <message>
        <source>Type it as 09-30.</source>
        <translation>请写成 09-30。</translation>
    </message>
    <message>
        <source>The opening hours hold from today on.</source>
        <translation>开放时间从今天起生效。</translation>
    </message>
</context>
<context>
    <name>ItemForm</name>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>What to check, in Chinese</source>
        <translation>检查项目（中文）</translation>
    </message>
    <message>
        <source>What to check, in English</source>
        <translation>检查项目（英文）</translation>
    </message>
    <message>
        <source>How to look, in Chinese</source>
        <translation>怎么看（中文）</translation>
    </message>
    <message>
        <source>How to look, in English</source>
        <translation>怎么看（英文）</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Kind of answer</source>
        <translation>答案类型</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Good from</source>
        <translation>合格下限</translation>
    </message>
    <message>
        <source>Good up to</source>
        <translation>合格上限</translation>
    </message>
    <message>
        <source>At most as many as the area holds</source>
        <translation>上限取场地核定人数</translation>
    </message>
    <message>
        <source>How many it takes</source>
        <translation>应有数</translation>
    </message>
    <message>
        <source>A number, or “all” for every one of a total.</source>
        <translation>填数字，或填 all 表示全部。</translation>
    </message>
    <message>
        <source>Not older than so many months</source>
        <translation>不超过几个月</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>A line each: code|Chinese|English|ok, or bad at the end.</source>
        <translation>每行一个：代码|中文|英文|ok，不合格的末尾写 bad。</translation>
    </message>
    <message>
        <source>Plausible from</source>
        <translation>可信下限</translation>
    </message>
    <message>
        <source>A number beyond these two is asked for twice.</source>
        <translation>超出可信范围的数字会再问一遍。</translation>
    </message>
    <message>
        <source>Plausible up to</source>
        <translation>可信上限</translation>
    </message>
    <message>
        <source>Decimal places</source>
        <translation>小数位</translation>
    </message>
    <message>
        <source>How bad a fail is</source>
        <translation>不合格的严重度</translation>
    </message>
    <message>
        <source>Critical: never answered with the rest</source>
        <translation>关键项：不能批量作答</translation>
    </message>
    <message>
        <source>To be put right on the spot</source>
        <translation>须当场整改</translation>
    </message>
    <message>
        <source>May be not applicable, with a reason</source>
        <translation>可选不适用（须写原因）</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Share that is sampled</source>
        <translation>抽查比例</translation>
    </message>
    <message>
        <source>0.2 is one in five.</source>
        <translation>0.2 就是五次抽一次。</translation>
    </message>
    <message>
        <source>For each piece of equipment</source>
        <translation>逐件设备</translation>
    </message>
    <message>
        <source>With its date</source>
        <translation>设备日期</translation>
    </message>
    <message>
        <source>Only where some is registered</source>
        <translation>有登记才查</translation>
    </message>
    <message>
        <source>Only when an event is on</source>
        <translation>有活动才查</translation>
    </message>
    <message>
        <source>Only in these areas (none: everywhere)</source>
        <translation>只用于这些场地（不选则全部）</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Stays once it was published; figures over the years hang on it.</source>
        <translation>发布后不再改动，历年数据靠它对上。</translation>
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
    <name>LineDetail</name>
    <message>
        <source>All is answered</source>
        <translation>全部答完了</translation>
    </message>
    <message>
        <source>Look over what failed, then sign.</source>
        <translation>再看一遍不合格项，然后签字。</translation>
    </message>
    <message>
        <source>Open finding {number}</source>
        <translation>已有未销号隐患 {number}</translation>
    </message>
    <message>
        <source>A picture is needed.</source>
        <translation>需要拍照。</translation>
    </message>
    <message>
        <source>Passes: {limit}</source>
        <translation>合格：{limit}</translation>
    </message>
    <message>
        <source>On record: {day}</source>
        <translation>登记日期：{day}</translation>
    </message>
    <message>
        <source>Known: {value}. Enter confirms it.</source>
        <translation>已知：{value}。按回车确认。</translation>
    </message>
    <message>
        <source>Signed: {names}</source>
        <translation>已签：{names}</translation>
    </message>
    <message>
        <source>{name}, {time}</source>
        <translation>{name}，{time}</translation>
    </message>
    <message>
        <source>{count} pictures</source>
        <translation>照片 {count} 张</translation>
    </message>
    <message>
        <source>Rest passes</source>
        <translation>本组其余合格</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一未答</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Review and sign</source>
        <translation>核对签字</translation>
    </message>
    <message>
        <source>N/A</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>填写</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>Check</source>
        <translation>检查表</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>项数</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查表</translation>
    </message>
    <message>
        <source>No checks yet</source>
        <translation>还没有检查表</translation>
    </message>
    <message>
        <source>Add one of the program&apos;s packs, or bring in a spreadsheet.</source>
        <translation>可以添加自带的可选包，或导入表格。</translation>
    </message>
    <message>
        <source>Packs</source>
        <translation>可选包</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
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
    <name>MonthView</name>
    <message>
        <source>What was done day by day</source>
        <translation>每日检查一览</translation>
    </message>
    <message>
        <source>Longest gap between patrols, in minutes</source>
        <translation>巡查最长间隔（分钟）</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>隐患</translation>
    </message>
    <message>
        <source>What visitors said</source>
        <translation>职工之声</translation>
    </message>
    <message>
        <source>Patrols by area</source>
        <translation>各场地巡查</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Open findings by age</source>
        <translation>未销号隐患时长</translation>
    </message>
    <message>
        <source>Items that failed most</source>
        <translation>不合格最多的项目</translation>
    </message>
    <message>
        <source>Found by area and category</source>
        <translation>各场地、各类隐患</translation>
    </message>
    <message>
        <source>Come back after they were closed</source>
        <translation>销号后复发</translation>
    </message>
    <message>
        <source>How far the figures may be believed</source>
        <translation>数据真实性</translation>
    </message>
    <message>
        <source>Excused by</source>
        <translation>免检批准人</translation>
    </message>
    <message>
        <source>Special equipment</source>
        <translation>特种设备</translation>
    </message>
    <message>
        <source>Correct a figure</source>
        <translation>更正数字</translation>
    </message>
    <message>
        <source>Execution</source>
        <translation>执行率</translation>
    </message>
    <message>
        <source>Patrol coverage</source>
        <translation>巡查覆盖率</translation>
    </message>
    <message>
        <source>Appraisal</source>
        <translation>评议</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>销号</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Too long without a patrol</source>
        <translation>巡查间隔超时</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>起止</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>None: no gap was longer than allowed.</source>
        <translation>没有：间隔都未超过规定。</translation>
    </message>
    <message>
        <source>Findings of the month</source>
        <translation>本月隐患</translation>
    </message>
    <message>
        <source>No findings to be rectified.</source>
        <translation>没有需要整改的隐患。</translation>
    </message>
    <message>
        <source>Put right on the spot</source>
        <translation>当场改正</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>没有。</translation>
    </message>
    <message>
        <source>Runs out within 90 days</source>
        <translation>90 天内到期</translation>
    </message>
    <message>
        <source>Equipment or paper</source>
        <translation>设备、证照</translation>
    </message>
    <message>
        <source>What runs out</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>What</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>剩余天数</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>没有。</translation>
    </message>
    <message>
        <source>Due next month</source>
        <translation>下月应检</translation>
    </message>
    <message>
        <source>First on</source>
        <translation>首次日期</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Corrections beside the sealed figures</source>
        <translation>封存后的更正</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>封存值</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>更正为</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>By, approved by</source>
        <translation>更正、批准</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Sev.</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Patrols</source>
        <translation>巡查</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Integrity</source>
        <translation>真实性</translation>
    </message>
    <message>
        <source>longest gap {minutes}</source>
        <translation>最长间隔 {minutes}</translation>
    </message>
    <message>
        <source>Findings, {count} open</source>
        <translation>隐患，未销号 {count} 条</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>covered {share}</source>
        <translation>覆盖率 {share}</translation>
    </message>
    <message>
        <source>Longer than {minutes} without a patrol</source>
        <translation>超过 {minutes} 未巡查</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>空缺</translation>
    </message>
    <message>
        <source>{count} found nothing</source>
        <translation>零风险 {count} 次</translation>
    </message>
    <message>
        <source>overdue, {days}</source>
        <translation>逾期 {days}</translation>
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
    <name>OneCheck</name>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>历次版本</translation>
    </message>
    <message>
        <source>No versions yet</source>
        <translation>还没有版本</translation>
    </message>
    <message>
        <source>Confirm the limits</source>
        <translation>确认限值</translation>
    </message>
    <message>
        <source>Look through</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Spreadsheet</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Drop the draft</source>
        <translation>丢弃草稿</translation>
    </message>
    <message>
        <source>Out of use</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Code of the copy</source>
        <translation>新代码</translation>
    </message>
    <message>
        <source>Title in Chinese</source>
        <translation>中文标题</translation>
    </message>
    <message>
        <source>Title in English</source>
        <translation>英文标题</translation>
    </message>
    <message>
        <source>Make the copy</source>
        <translation>另存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Go on with the draft</source>
        <translation>继续编辑草稿</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>新建版本</translation>
    </message>
    <message>
        <source>Version {number} has been in force since {day}.</source>
        <translation>第 {number} 版自 {day} 起在用。</translation>
    </message>
    <message>
        <source>Version {number} is a draft.</source>
        <translation>第 {number} 版是草稿。</translation>
    </message>
    <message>
        <source>Points that wait for the palace&apos;s word: {count}.</source>
        <translation>待本馆确认 {count} 项。</translation>
    </message>
    <message>
        <source>LotusDesk itself</source>
        <translation>莲池前台自带</translation>
    </message>
    <message>
        <source>By {name}</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>From now on new rounds use version {number}; rounds that have begun keep theirs.</source>
        <translation>今后新开的检查用第 {number} 版，已开始的检查仍用原版本。</translation>
    </message>
    <message>
        <source>Drop version {number}? What is in force stays in force.</source>
        <translation>丢弃第 {number} 版？在用的版本不变。</translation>
    </message>
    <message>
        <source>Take this check out of use? Nothing of it is due from tomorrow on; its rounds stay.</source>
        <translation>停用这张检查表？从明天起不再安排，已做的检查保留。</translation>
    </message>
    <message>
        <source>Take out of use</source>
        <translation>停用</translation>
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
    <name>OrderView</name>
    <message>
        <source>The order is being drawn…</source>
        <translation>正在生成督办单…</translation>
    </message>
    <message>
        <source>Drawing the order</source>
        <translation>正在生成督办单</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
    <message>
        <source>Saving the order</source>
        <translation>正在保存督办单</translation>
    </message>
    <message>
        <source>The order could not be drawn. The finding is kept.</source>
        <translation>督办单没有生成，隐患记录完好。</translation>
    </message>
    <message>
        <source>The order went to {printer}.</source>
        <translation>督办单已送到 {printer}。</translation>
    </message>
    <message>
        <source>Printing the order</source>
        <translation>正在打印督办单</translation>
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
    <name>Packs</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Packs that come with the program</source>
        <translation>自带的可选包</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>已添加</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>every {count} minutes</source>
        <translation>每 {count} 分钟</translation>
    </message>
    <message>
        <source>when it is called for</source>
        <translation>需要时</translation>
    </message>
    <message>
        <source>{title} ({items} items, {often})</source>
        <translation>{title}（{items} 项，{often}）</translation>
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
    <name>PaperView</name>
    <message>
        <source>The paper is being drawn…</source>
        <translation>正在生成文件…</translation>
    </message>
    <message>
        <source>Drawing the paper</source>
        <translation>正在生成文件</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
    <message>
        <source>Saving the paper</source>
        <translation>正在保存文件</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第{page}页，共{pages}页</translation>
    </message>
    <message>
        <source>The paper could not be drawn. The figures are kept.</source>
        <translation>文件没有生成，数字完好。</translation>
    </message>
    <message>
        <source>The paper went to {printer}.</source>
        <translation>文件已送到 {printer}。</translation>
    </message>
    <message>
        <source>Printing the paper</source>
        <translation>正在打印文件</translation>
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
    <name>PeriodChoice</name>
    <message>
        <source>Months</source>
        <translation>月总</translation>
    </message>
    <message>
        <source>Quarters</source>
        <translation>季评</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Months and quarters</source>
        <translation>月总和季评</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>待审核</translation>
    </message>
</context>
<context>
    <name>PeriodsPage</name>
    <message>
        <source>Public notice</source>
        <translation>公示</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Sealed {time}, {name}. The figures are those of the seal.</source>
        <translation>{time} 由{name}封存，显示的是封存时的数字。</translation>
    </message>
    <message>
        <source>Still running, the figures are those of this moment</source>
        <translation>进行中，数字截至此刻</translation>
    </message>
    <message>
        <source>Over. {count} checks can still be done or put down.</source>
        <translation>已结束，还有 {count} 次检查可以做或补录。</translation>
    </message>
    <message>
        <source>Over, to be reviewed</source>
        <translation>已结束，待审核</translation>
    </message>
    <message>
        <source>Drafted, to be reviewed</source>
        <translation>已起草，待审核</translation>
    </message>
    <message>
        <source>Reviewed, to be signed</source>
        <translation>已审核，待签字</translation>
    </message>
    <message>
        <source>Signed, to be sealed</source>
        <translation>已签字，待封存</translation>
    </message>
    <message>
        <source>Recorded after the seal: {count} figures would be others today. The sealed ones stay; a correction can stand beside them.</source>
        <translation>封存后又有记录：按今天算有 {count} 个数字会不同。封存的数字不变，可在旁边加更正。</translation>
    </message>
    <message>
        <source>Write and review</source>
        <translation>写结论并审核</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>封存</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>The paragraph is kept.</source>
        <translation>结论已保存。</translation>
    </message>
    <message>
        <source>Reviewed. Somebody else may sign now.</source>
        <translation>已审核，可由另一人签字。</translation>
    </message>
    <message>
        <source>Signed. It can be sealed now.</source>
        <translation>已签字，可以封存。</translation>
    </message>
    <message>
        <source>Its figures are fixed: execution {execution}, patrol coverage {coverage}, {findings}. They never change again, whatever is recorded later; corrections stand beside them. The log is sealed and signed.</source>
        <translation>数字就此定为：执行率 {execution}，巡查覆盖率 {coverage}，发现 {findings}。以后无论记录什么都不再改变，更正列在旁边。台账封存并签名。</translation>
    </message>
    <message>
        <source>Seal {period}?</source>
        <translation>封存{period}？</translation>
    </message>
    <message>
        <source>{period} is sealed.</source>
        <translation>{period}已封存。</translation>
    </message>
    <message>
        <source>Sealing</source>
        <translation>正在封存</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The correction stands beside the figure.</source>
        <translation>更正已列在数字旁边。</translation>
    </message>
    <message>
        <source>It is kept beside the score.</source>
        <translation>申诉已列在得分旁边。</translation>
    </message>
    <message>
        <source>The answer is kept.</source>
        <translation>答复已保存。</translation>
    </message>
    <message>
        <source>The decision is kept.</source>
        <translation>决定已保存。</translation>
    </message>
    <message>
        <source>The scheme is adopted.</source>
        <translation>计分办法已采用。</translation>
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
    <name>Pictures</name>
    <message>
        <source>Picture before</source>
        <translation>整改前照片</translation>
    </message>
    <message>
        <source>Picture after</source>
        <translation>整改后照片</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Take off: {picture}</source>
        <translation>移除：{picture}</translation>
    </message>
    <message>
        <source>The file is gone</source>
        <translation>文件已丢失</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>整改前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>整改后</translation>
    </message>
    <message>
        <source>At the check</source>
        <translation>检查时</translation>
    </message>
    <message>
        <source>used before</source>
        <translation>以前用过</translation>
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
    <name>PostsSection</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>Who was responsible on</source>
        <translation>责任人查询</translation>
    </message>
    <message>
        <source>Whole site</source>
        <translation>全馆</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>For</source>
        <translation>职责</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>任职人</translation>
    </message>
    <message>
        <source>Answers for</source>
        <translation>负责</translation>
    </message>
    <message>
        <source>Held by, from today on</source>
        <translation>任职人（从今天起）</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>空缺</translation>
    </message>
    <message>
        <source>Areas (none: the whole site)</source>
        <translation>场地（不选则全馆）</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>岗位职责</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>新增岗位</translation>
    </message>
    <message>
        <source>No posts yet</source>
        <translation>还没有岗位</translation>
    </message>
    <message>
        <source>A post says who answers for safety, hygiene or maintenance, and where.</source>
        <translation>岗位写明谁负责哪里的安全、卫生或维修。</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Why is this post given up?</source>
        <translation>为什么撤销这个岗位？</translation>
    </message>
    <message>
        <source>posts</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>{name} is kept.</source>
        <translation>{name} 已保存。</translation>
    </message>
    <message>
        <source>{name} is given up.</source>
        <translation>{name} 已撤销。</translation>
    </message>
    <message>
        <source>From {day}: {name}</source>
        <translation>{day} 起：{name}</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>空缺</translation>
    </message>
    <message>
        <source>{post}: {name}</source>
        <translation>{post}：{name}</translation>
    </message>
    <message>
        <source>On duty: {name}</source>
        <translation>值班：{name}</translation>
    </message>
    <message>
        <source>No post answered for it, and nobody was on duty.</source>
        <translation>当天没有负责的岗位，也没有人值班。</translation>
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
    <name>QuarterView</name>
    <message>
        <source>Execution</source>
        <translation>执行率</translation>
    </message>
    <message>
        <source>Patrol coverage</source>
        <translation>巡查覆盖率</translation>
    </message>
    <message>
        <source>Rectified in time</source>
        <translation>按期整改率</translation>
    </message>
    <message>
        <source>Appraisal</source>
        <translation>评议</translation>
    </message>
    <message>
        <source>Condition by area and month</source>
        <translation>各场地逐月状况</translation>
    </message>
    <message>
        <source>From found to verified</source>
        <translation>从发现到复核</translation>
    </message>
    <message>
        <source>Days from found to closed (median)</source>
        <translation>发现到销号天数（中位数）</translation>
    </message>
    <message>
        <source>Statistics of hazards</source>
        <translation>隐患统计</translation>
    </message>
    <message>
        <source>Come back after they were closed</source>
        <translation>销号后复发</translation>
    </message>
    <message>
        <source>Outside operators</source>
        <translation>外部单位</translation>
    </message>
    <message>
        <source>What visitors said, by channel</source>
        <translation>职工之声（按渠道）</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>评分分布</translation>
    </message>
    <message>
        <source>What visitors said</source>
        <translation>职工之声</translation>
    </message>
    <message>
        <source>What was said most</source>
        <translation>集中反映</translation>
    </message>
    <message>
        <source>Quality of the records</source>
        <translation>数据质量</translation>
    </message>
    <message>
        <source>How far the figures may be believed</source>
        <translation>数据真实性</translation>
    </message>
    <message>
        <source>Correct a figure</source>
        <translation>更正数字</translation>
    </message>
    <message>
        <source>Put down a decision</source>
        <translation>记一项决定</translation>
    </message>
    <message>
        <source>Weights and bands</source>
        <translation>权重与等次</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期未整改</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Sev.</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>What</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Days over</source>
        <translation>逾期天数</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>没有。</translation>
    </message>
    <message>
        <source>Complaints and how long the answer took</source>
        <translation>投诉与答复用时</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>Answered in</source>
        <translation>答复用时</translation>
    </message>
    <message>
        <source>You said, we did</source>
        <translation>您说，我们做</translation>
    </message>
    <message>
        <source>You said</source>
        <translation>您说</translation>
    </message>
    <message>
        <source>We did</source>
        <translation>我们做</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>隐患</translation>
    </message>
    <message>
        <source>Tests, licences and what else must be in date</source>
        <translation>检测、证照等有效期</translation>
    </message>
    <message>
        <source>Equipment or paper</source>
        <translation>设备、证照</translation>
    </message>
    <message>
        <source>What runs out</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>剩余天数</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>About</source>
        <translation>针对</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>None yet. Decisions are put down before the quarter is sealed.</source>
        <translation>还没有。决定要在季评封存前记下。</translation>
    </message>
    <message>
        <source>Corrections beside the sealed figures</source>
        <translation>封存后的更正</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>封存值</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>更正为</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>By, approved by</source>
        <translation>更正、批准</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>隐患</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>职工之声</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Areas: is the place sound?</source>
        <translation>场地：状况如何</translation>
    </message>
    <message>
        <source>Posts: was the work done?</source>
        <translation>岗位：履职如何</translation>
    </message>
    <message>
        <source>{part} of {whole} h</source>
        <translation>{part} / {whole} 小时</translation>
    </message>
    <message>
        <source>{late} late, {open} open, {overdue} overdue</source>
        <translation>逾期完成 {late} 条，未销号 {open} 条，逾期 {overdue} 条</translation>
    </message>
    <message>
        <source>{hazard}, found</source>
        <translation>{hazard}，发现</translation>
    </message>
    <message>
        <source>{hazard}, fixed</source>
        <translation>{hazard}，已整改</translation>
    </message>
    <message>
        <source>{score} of 5</source>
        <translation>{score} 分</translation>
    </message>
    <message>
        <source>sound at the seal</source>
        <translation>封存时核对无误</translation>
    </message>
    <message>
        <source>not sound at the seal</source>
        <translation>封存时核对有误</translation>
    </message>
    <message>
        <source>checked at the seal</source>
        <translation>封存时核对</translation>
    </message>
    <message>
        <source>Pictures missing</source>
        <translation>缺失照片</translation>
    </message>
    <message>
        <source>The log</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>未答</translation>
    </message>
    <message>
        <source>put right</source>
        <translation>已整改</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>整改中</translation>
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
    <name>ReasonStrip</name>
    <message>
        <source>Not open today</source>
        <translation>今天不开放</translation>
    </message>
    <message>
        <source>Out of use, being repaired</source>
        <translation>停用维修中</translation>
    </message>
    <message>
        <source>There is none here</source>
        <translation>本处没有</translation>
    </message>
    <message>
        <source>Why it does not apply: a digit, or write it down</source>
        <translation>为什么不适用：按数字，或写明</translation>
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
    <name>Register</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
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
    <name>RosterSection</name>
    <message>
        <source>Duty roster</source>
        <translation>值班表</translation>
    </message>
    <message>
        <source>Add the duty</source>
        <translation>加入值班</translation>
    </message>
    <message>
        <source>The week before</source>
        <translation>上一周</translation>
    </message>
    <message>
        <source>The week after</source>
        <translation>下一周</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>Repeat the week before</source>
        <translation>沿用上周</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>From – until</source>
        <translation>起止时间</translation>
    </message>
    <message>
        <source>An end before the beginning is the next morning: 21:00-08:00.</source>
        <translation>结束早于开始的，算到次日早晨，如 21:00-08:00。</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>No post</source>
        <translation>不分岗位</translation>
    </message>
    <message>
        <source>Choose a person and a day</source>
        <translation>请选择人员和日期</translation>
    </message>
    <message>
        <source>Take back {duty}</source>
        <translation>撤回 {duty}</translation>
    </message>
    <message>
        <source>Type it as 09:00-17:00.</source>
        <translation>请写成 09:00-17:00。</translation>
    </message>
    <message>
        <source>The duty is in the roster.</source>
        <translation>已排入值班表。</translation>
    </message>
    <message>
        <source>Why is this duty taken back?</source>
        <translation>为什么撤回这个班？</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>The duty is taken back.</source>
        <translation>已撤回。</translation>
    </message>
    <message>
        <source>Duties taken over: {count}.</source>
        <translation>已沿用 {count} 个班。</translation>
    </message>
    <message>
        <source>The week before has no duty that is not here already.</source>
        <translation>上周的班这里都有了。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>duty roster</source>
        <translation>值班表</translation>
    </message>
</context>
<context>
    <name>RoundSteps</name>
    <message>
        <source>The rounds of the day</source>
        <translation>当天的检查</translation>
    </message>
    <message>
        <source>A check of one area is begun</source>
        <translation>开始一个场地的检查</translation>
    </message>
    <message>
        <source>Digits answer; what is plain goes in one key</source>
        <translation>按数字回答，普通项一键合格</translation>
    </message>
    <message>
        <source>A fail asks where, and what was done</source>
        <translation>不合格要写明位置和处理</translation>
    </message>
    <message>
        <source>The first signature</source>
        <translation>第一个签字</translation>
    </message>
    <message>
        <source>The round on paper</source>
        <translation>纸质检查表</translation>
    </message>
    <message>
        <source>The second signature</source>
        <translation>第二个签字</translation>
    </message>
    <message>
        <source>The findings</source>
        <translation>隐患</translation>
    </message>
    <message>
        <source>One finding, and the order to put it right</source>
        <translation>一条隐患和督办单</translation>
    </message>
    <message>
        <source>A month that waits for its signature</source>
        <translation>待签字的月总</translation>
    </message>
    <message>
        <source>The month on paper</source>
        <translation>月总文件</translation>
    </message>
    <message>
        <source>A sealed quarter</source>
        <translation>已封存的季评</translation>
    </message>
    <message>
        <source>The quarter on paper</source>
        <translation>季评文件</translation>
    </message>
    <message>
        <source>nothing is due</source>
        <translation>没有应做的检查</translation>
    </message>
    <message>
        <source>the round was not begun</source>
        <translation>检查没有开始</translation>
    </message>
    <message>
        <source>the fail asks for nothing</source>
        <translation>不合格没有追问</translation>
    </message>
    <message>
        <source>the fail asks for more</source>
        <translation>不合格还缺内容</translation>
    </message>
    <message>
        <source>the round is not signed</source>
        <translation>检查没有签字</translation>
    </message>
    <message>
        <source>the second signature is missing</source>
        <translation>缺第二个签字</translation>
    </message>
    <message>
        <source>the round has no end</source>
        <translation>检查没有做完</translation>
    </message>
    <message>
        <source>the round did not open</source>
        <translation>检查没有打开</translation>
    </message>
    <message>
        <source>the finding did not open</source>
        <translation>隐患没有打开</translation>
    </message>
    <message>
        <source>the month before is not there</source>
        <translation>没有上个月的月总</translation>
    </message>
    <message>
        <source>the quarter before is not there</source>
        <translation>没有上个季度的季评</translation>
    </message>
</context>
<context>
    <name>RoundsPage</name>
    <message>
        <source>The day before</source>
        <translation>前一天</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>后一天</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Special check</source>
        <translation>临时检查</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>未做</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Walk out</source>
        <translation>出发</translation>
    </message>
    <message>
        <source>Picture of the paper</source>
        <translation>纸质表照片</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>Is back</source>
        <translation>已返回</translation>
    </message>
    <message>
        <source>Countersign</source>
        <translation>会签</translation>
    </message>
    <message>
        <source>Put down afterwards</source>
        <translation>补录</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>接着做</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Rounds of the day</source>
        <translation>当天的检查</translation>
    </message>
    <message>
        <source>whole site</source>
        <translation>全馆</translation>
    </message>
    <message>
        <source>{done} of {all} answered</source>
        <translation>已答 {done}/{all}</translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation>第 {number} 版</translation>
    </message>
    <message>
        <source>Release {area} although its check is not done or failed?</source>
        <translation>检查未完成或不合格，仍要放行{area}吗？</translation>
    </message>
    <message>
        <source>the whole site</source>
        <translation>全馆</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>Give this round up? Its answers stay in the log.</source>
        <translation>放弃这次检查吗？已答内容仍留在台账里。</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Excuse {check}? It then counts neither as done nor as missed.</source>
        <translation>准予免做{check}吗？之后不算完成，也不算漏检。</translation>
    </message>
    <message>
        <source>Excuse</source>
        <translation>准予免检</translation>
    </message>
    <message>
        <source>Why is {check} not done? A manager decides.</source>
        <translation>{check}为什么没做？由经理决定。</translation>
    </message>
    <message>
        <source>Tell</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>rounds</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>This round was changed at another desk too; both answers are kept.</source>
        <translation>另一台前台机也改了这次检查，两边的回答都保留。</translation>
    </message>
    <message>
        <source>Back at {time}.</source>
        <translation>{time} 返回。</translation>
    </message>
    <message>
        <source>On the way since {time}.</source>
        <translation>{time} 出发。</translation>
    </message>
    <message>
        <source>A picture</source>
        <translation>选择照片</translation>
    </message>
    <message>
        <source>Pictures ({kinds})</source>
        <translation>图片 ({kinds})</translation>
    </message>
    <message>
        <source>The picture is kept.</source>
        <translation>照片已保存。</translation>
    </message>
    <message>
        <source>Taking the picture in</source>
        <translation>正在保存照片</translation>
    </message>
    <message>
        <source>Signed by both.</source>
        <translation>双签完成。</translation>
    </message>
    <message>
        <source>Signed. It waits for its second signature.</source>
        <translation>已签字，等待会签。</translation>
    </message>
    <message>
        <source>{count} fails stand among the findings.</source>
        <translation>{count} 项不合格已列入隐患。</translation>
    </message>
    <message>
        <source>What is to be corrected?</source>
        <translation>需要改正什么？</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
    <message>
        <source>Drawing the round&apos;s sheet</source>
        <translation>正在生成检查表</translation>
    </message>
</context>
<context>
    <name>RowsBehind</name>
    <message>
        <source>Figures</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Rows behind the figure</source>
        <translation>数字背后的记录</translation>
    </message>
    <message>
        <source>Nothing stands behind this figure</source>
        <translation>这个数字没有对应的记录</translation>
    </message>
    <message>
        <source>{figure}: {count} rows</source>
        <translation>{figure}：{count} 条记录</translation>
    </message>
    <message>
        <source>Enter opens a round or a finding</source>
        <translation>按回车打开检查或隐患</translation>
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
    <name>SchedulesSection</name>
    <message>
        <source>A change holds from tomorrow on, or from a later day; what was due before stays due.</source>
        <translation>改动从明天或以后某天起生效，之前的安排不变。</translation>
    </message>
    <message>
        <source>Whole site</source>
        <translation>全馆</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查表</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>多久一次</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>在哪里</translation>
    </message>
    <message>
        <source>From</source>
        <translation>生效</translation>
    </message>
    <message>
        <source>Schedules</source>
        <translation>检查安排</translation>
    </message>
    <message>
        <source>New schedule</source>
        <translation>新增安排</translation>
    </message>
    <message>
        <source>Nothing is due yet</source>
        <translation>还没有安排</translation>
    </message>
    <message>
        <source>The usual schedules begin the day after their check is published.</source>
        <translation>检查表启用后的第二天，常用安排自动开始。</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Why does this schedule end? Nothing is due from tomorrow on.</source>
        <translation>为什么结束这个安排？从明天起不再检查。</translation>
    </message>
    <message>
        <source>schedules</source>
        <translation>检查安排</translation>
    </message>
    <message>
        <source>45 min, 3 h or 5 d</source>
        <translation>45 分、3 小时或 5 天</translation>
    </message>
    <message>
        <source>At most this long apart</source>
        <translation>最长间隔</translation>
    </message>
    <message>
        <source>Day of the week</source>
        <translation>星期几</translation>
    </message>
    <message>
        <source>Day of the month</source>
        <translation>几号</translation>
    </message>
    <message>
        <source>Nothing means the last day.</source>
        <translation>不填就是月末。</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Whoever is there</source>
        <translation>不限岗位</translation>
    </message>
    <message>
        <source>On which days</source>
        <translation>哪些日子</translation>
    </message>
    <message>
        <source>Can be begun this long before</source>
        <translation>可提前多久开始</translation>
    </message>
    <message>
        <source>Due this long after</source>
        <translation>之后多久到期</translation>
    </message>
    <message>
        <source>After the opening; a closing check counts from the closing, a longer one from the end of its day.</source>
        <translation>从开馆算起；闭馆检查从闭馆算起，周期更长的从当天闭馆算起。</translation>
    </message>
    <message>
        <source>And this much grace</source>
        <translation>宽限</translation>
    </message>
    <message>
        <source>Counts as missed this much later</source>
        <translation>再过多久算漏检</translation>
    </message>
    <message>
        <source>The area is not released before it is done</source>
        <translation>做完才放行开放</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Nothing means from tomorrow on.</source>
        <translation>不填就是明天。</translation>
    </message>
    <message>
        <source>At most {span} apart</source>
        <translation>间隔不超过 {span}</translation>
    </message>
    <message>
        <source>Every week, {day}</source>
        <translation>每周，{day}</translation>
    </message>
    <message>
        <source>Every month, by the {day}.</source>
        <translation>每月 {day} 日前</translation>
    </message>
    <message>
        <source>It is due so from {day} on.</source>
        <translation>从 {day} 起按新安排。</translation>
    </message>
    <message>
        <source>Type it as 45 min, 3 h or 5 d.</source>
        <translation>请写成 45 分、3 小时或 5 天。</translation>
    </message>
    <message>
        <source>Type the day as 20270331.</source>
        <translation>日期请写成 20270331。</translation>
    </message>
    <message>
        <source>A number, please, or nothing.</source>
        <translation>请填数字，或留空。</translation>
    </message>
    <message>
        <source>Choose at least one area, or the whole site.</source>
        <translation>请至少选一个场地，或选全馆。</translation>
    </message>
    <message>
        <source>This is too much or too little.</source>
        <translation>数值过大或过小。</translation>
    </message>
    <message>
        <source>Say how long apart at most.</source>
        <translation>请填最长间隔。</translation>
    </message>
    <message>
        <source>Choose a day of the week.</source>
        <translation>请选星期几。</translation>
    </message>
    <message>
        <source>It would be due before it can be begun.</source>
        <translation>还没到可以开始的时间就到期了。</translation>
    </message>
    <message>
        <source>Nothing of it is due from {day} on.</source>
        <translation>从 {day} 起不再安排。</translation>
    </message>
</context>
<context>
    <name>ScoreCard</name>
    <message>
        <source>Say something to this score</source>
        <translation>对得分申诉</translation>
    </message>
    <message>
        <source>{dimension}, {weight} %</source>
        <translation>{dimension}，{weight}%</translation>
    </message>
    <message>
        <source>{points} of {weight}</source>
        <translation>{points} / {weight}</translation>
    </message>
    <message>
        <source>{name}: {text}</source>
        <translation>{name}：{text}</translation>
    </message>
    <message>
        <source>Answer, {name}: {text}</source>
        <translation>答复，{name}：{text}</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Answer anew</source>
        <translation>重新答复</translation>
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
        <source>Checks and findings</source>
        <translation>检查与隐患</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
</context>
<context>
    <name>SheetBlock</name>
    <message>
        <source>A  Rest passes</source>
        <translation>A&#x3000;其余合格</translation>
    </message>
    <message>
        <source>{count} fails</source>
        <translation>{count} 项不合格</translation>
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
    <name>SheetView</name>
    <message>
        <source>{count} pictures</source>
        <translation>照片 {count} 张</translation>
    </message>
    <message>
        <source>What is left of this section is answered one by one.</source>
        <translation>本组剩下的要逐项回答。</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard.</source>
        <translation>剪贴板里没有图片。</translation>
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
    <name>SignView</name>
    <message>
        <source>Show what is missing</source>
        <translation>看看缺什么</translation>
    </message>
    <message>
        <source>Back to the sheet</source>
        <translation>回到检查表</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>退回改正</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>签字人</translation>
    </message>
    <message>
        <source>Sign with your PIN</source>
        <translation>输 PIN 签字</translation>
    </message>
    <message>
        <source>{passed} pass, {failed} fail, {na} do not apply.</source>
        <translation>合格 {passed} 项，不合格 {failed} 项，不适用 {na} 项。</translation>
    </message>
    <message>
        <source>{count} were answered with the rest of their section.</source>
        <translation>其中 {count} 项是整组回答的。</translation>
    </message>
    <message>
        <source>This site has a single member of staff: one person may sign twice, and every paper says so.</source>
        <translation>本馆只有一名工作人员：可以一人双签，每份文件都会注明。</translation>
    </message>
    <message>
        <source>Countersign: {check}</source>
        <translation>会签：{check}</translation>
    </message>
    <message>
        <source>Sign: {check}</source>
        <translation>签字：{check}</translation>
    </message>
    <message>
        <source>{count} things are still missing.</source>
        <translation>还缺 {count} 处。</translation>
    </message>
    <message>
        <source>What you saw, if need be</source>
        <translation>您看到的情况，需要时写</translation>
    </message>
    <message>
        <source>Put down afterwards: {check}</source>
        <translation>补录：{check}</translation>
    </message>
    <message>
        <source>It counts as put down afterwards, never as on time. Say why, and let somebody who knows that it was walked sign for it. A picture of the paper is needed before it can be signed.</source>
        <translation>补录不算按时。请写明原因，并请知道确实巡过的人签字作证。签字前需要纸质表的照片。</translation>
    </message>
    <message>
        <source>Why it is put down only now</source>
        <translation>为什么现在才补录</translation>
    </message>
    <message>
        <source>Nothing was signed.</source>
        <translation>尚未签字。</translation>
    </message>
    <message>
        <source>PIN of {name}</source>
        <translation>{name} 的 PIN</translation>
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
    <name>SpecialCheck</name>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>An event is on</source>
        <translation>有活动</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Special check</source>
        <translation>临时检查</translation>
    </message>
    <message>
        <source>Whole site</source>
        <translation>全馆</translation>
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
    <name>Taking</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>换个文件</translation>
    </message>
    <message>
        <source>Take in as a draft</source>
        <translation>存入草稿</translation>
    </message>
    <message>
        <source>Would be</source>
        <translation>将会</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>What the spreadsheet changes</source>
        <translation>表格带来的改动</translation>
    </message>
    <message>
        <source>Nothing is different</source>
        <translation>没有不同</translation>
    </message>
    <message>
        <source>The sheet says what is there already.</source>
        <translation>表格内容与现有的一样。</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>There stands</source>
        <translation>原内容</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>What is wrong with the spreadsheet</source>
        <translation>表格中的问题</translation>
    </message>
    <message>
        <source>Nothing is wrong</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>all</source>
        <translation>整表</translation>
    </message>
    <message>
        <source>Places that need correcting: {count}. Nothing is taken in before the sheet is sound.</source>
        <translation>有 {count} 处需要改正，改好之前不导入任何内容。</translation>
    </message>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Items that are new: {added}, changed: {changed}, gone: {removed}. Nothing is taken in yet.</source>
        <translation>新增 {added} 项，更改 {changed} 项，删除 {removed} 项。目前还没有导入。</translation>
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
    <name>TermsSection</name>
    <message>
        <source>New findings follow what is set here; those that were told already keep their day.</source>
        <translation>新隐患按这里的设置；已登记的期限不变。</translation>
    </message>
    <message>
        <source>Only for a palace with a single member of staff. Rounds and findings are then signed twice by one person, and every paper says so.</source>
        <translation>只用于仅有一名工作人员的文化宫。检查和隐患由一人双签，每份文件都会注明。</translation>
    </message>
</context>
<context>
    <name>TextStrip</name>
    <message>
        <source>Write it down; Enter keeps it</source>
        <translation>写下来，回车保存</translation>
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
    <name>VenuePage</name>
    <message>
        <source>Checks</source>
        <translation>检查表</translation>
    </message>
    <message>
        <source>Schedules</source>
        <translation>检查安排</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>开放时间</translation>
    </message>
    <message>
        <source>Single days</source>
        <translation>特殊日期</translation>
    </message>
    <message>
        <source>Public holidays</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Duty roster</source>
        <translation>值班表</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>交接班</translation>
    </message>
    <message>
        <source>Spreadsheet (*.xlsx)</source>
        <translation>表格 (*.xlsx)</translation>
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
    <name>VerdictCard</name>
    <message>
        <source>{name}, {time}</source>
        <translation>{name}，{time}</translation>
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
    <name>VoiceView</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Visitors&apos; words</source>
        <translation>来访者反映</translation>
    </message>
    <message>
        <source>Nobody said anything yet</source>
        <translation>还没有人反映情况</translation>
    </message>
    <message>
        <source>A wish, a complaint or a rating is noted without who said it.</source>
        <translation>诉求、投诉、评分都可以记，不记是谁说的。</translation>
    </message>
    <message>
        <source>Choose a line to read it.</source>
        <translation>选一条查看。</translation>
    </message>
    <message>
        <source>Keep what was said</source>
        <translation>保存反映</translation>
    </message>
    <message>
        <source>A visitor&apos;s word</source>
        <translation>来访者反映</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>星级</translation>
    </message>
    <message>
        <source>None given</source>
        <translation>未评分</translation>
    </message>
    <message>
        <source>Whole site</source>
        <translation>全馆</translation>
    </message>
    <message>
        <source>How it reached us</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>noted by {name}</source>
        <translation>{name}记录</translation>
    </message>
    <message>
        <source>Answered {moment}, {name}</source>
        <translation>{moment} 答复，{name}</translation>
    </message>
    <message>
        <source>A complaint is answered within seven days. This one waits longer.</source>
        <translation>投诉应在七天内答复，这一条已超过。</translation>
    </message>
    <message>
        <source>Finding {number}</source>
        <translation>隐患 {number}</translation>
    </message>
    <message>
        <source>What the visitor was told, or what was changed.</source>
        <translation>怎么答复的，或改了什么。</translation>
    </message>
    <message>
        <source>Keep the answer</source>
        <translation>保存答复</translation>
    </message>
    <message>
        <source>Make it a finding</source>
        <translation>转为隐患</translation>
    </message>
    <message>
        <source>Please write down what was said.</source>
        <translation>请写下反映的内容。</translation>
    </message>
    <message>
        <source>How many stars?</source>
        <translation>几颗星？</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>Too late</source>
        <translation>逾期未答复</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>待答复</translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>Look and confirm</source>
        <translation>查看并确认</translation>
    </message>
    <message>
        <source>Checks that are not in force yet: {count}</source>
        <translation>还有 {count} 张检查表没有启用</translation>
    </message>
    <message>
        <source>The palace has {items} points to confirm in them. One sheet shows them all; confirm it and the rounds can begin.</source>
        <translation>其中 {items} 项须由本馆确认。都在一张单子上，确认后就可以开始检查。</translation>
    </message>
</context>
<context>
    <name>WayView</name>
    <message>
        <source>1  Paragraph</source>
        <translation>1  结论</translation>
    </message>
    <message>
        <source>2  Review</source>
        <translation>2  审核</translation>
    </message>
    <message>
        <source>3  Signature</source>
        <translation>3  签字</translation>
    </message>
    <message>
        <source>4  Seal</source>
        <translation>4  封存</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Keep the paragraph</source>
        <translation>保存结论</translation>
    </message>
    <message>
        <source>As proposed</source>
        <translation>恢复拟稿</translation>
    </message>
    <message>
        <source>Back to the review</source>
        <translation>退回审核</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>签字人</translation>
    </message>
    <message>
        <source>Seal…</source>
        <translation>封存…</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Review: sign with your PIN</source>
        <translation>审核：输 PIN 签字</translation>
    </message>
    <message>
        <source>Approve: sign with your PIN</source>
        <translation>批准：输 PIN 签字</translation>
    </message>
    <message>
        <source>Sealed. What is found to be wrong later goes beside it as a correction.</source>
        <translation>已封存。以后发现有误，作为更正列在旁边。</translation>
    </message>
    <message>
        <source>The paragraph begins with what the figures say. Change it as you like: what you change is underlined, and the paper shows it apart with your name.</source>
        <translation>结论开头是按数字拟好的，可以随意修改：改动处有下划线，文件上另列并署您的名字。</translation>
    </message>
    <message>
        <source>It can be reviewed when the period is over, after {day}.</source>
        <translation>本期结束后才能审核，即{day}之后。</translation>
    </message>
    <message>
        <source>Whoever changes the paragraph now starts again at the review. So does who finds that the figures have moved since.</source>
        <translation>现在改动结论要重新审核；发现数字有变化时也请退回审核。</translation>
    </message>
    <message>
        <source>At most {limit} characters; these are {count}.</source>
        <translation>最多{limit}个字，现在有{count}个。</translation>
    </message>
    <message>
        <source>The proposed text is not in it. The paper shows both, one below the other.</source>
        <translation>自动拟好的文字不在其中，报告上两段会上下列出。</translation>
    </message>
    <message>
        <source>Left out: {words}</source>
        <translation>已删去：{words}</translation>
    </message>
    <message>
        <source>PIN of {name}</source>
        <translation>{name} 的 PIN</translation>
    </message>
</context>
<context>
    <name>_Behind</name>
    <message>
        <source>Figures</source>
        <translation>数字</translation>
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
        <source>Answered an item of a round</source>
        <translation>填写一项检查</translation>
    </message>
    <message>
        <source>Added an area</source>
        <translation>新增场地</translation>
    </message>
    <message>
        <source>Released an area</source>
        <translation>放行场地</translation>
    </message>
    <message>
        <source>Added a piece of equipment</source>
        <translation>新增设施器材</translation>
    </message>
    <message>
        <source>Noted a date of a piece of equipment</source>
        <translation>登记设施器材日期</translation>
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
        <source>Set other hours for a day</source>
        <translation>调整某日开放时间</translation>
    </message>
    <message>
        <source>This desk was switched on</source>
        <translation>前台机开机</translation>
    </message>
    <message>
        <source>Set this desk up</source>
        <translation>设置前台机</translation>
    </message>
    <message>
        <source>Kept a picture</source>
        <translation>留存照片</translation>
    </message>
    <message>
        <source>Put a picture to an entry</source>
        <translation>为记录附照片</translation>
    </message>
    <message>
        <source>Decided on a round that was not done</source>
        <translation>处理未做的检查</translation>
    </message>
    <message>
        <source>Raised a finding</source>
        <translation>上报隐患</translation>
    </message>
    <message>
        <source>Took a step on a finding</source>
        <translation>处理隐患</translation>
    </message>
    <message>
        <source>Noted a guest&apos;s name</source>
        <translation>登记访客</translation>
    </message>
    <message>
        <source>Left a note for the next shift</source>
        <translation>留下交接班记录</translation>
    </message>
    <message>
        <source>Noted a public holiday</source>
        <translation>登记节假日</translation>
    </message>
    <message>
        <source>Checked a round again</source>
        <translation>抽查复核检查</translation>
    </message>
    <message>
        <source>Enrolled a member</source>
        <translation>登记会员</translation>
    </message>
    <message>
        <source>Set the opening hours</source>
        <translation>设置开放时间</translation>
    </message>
    <message>
        <source>Took a step on a month or quarter</source>
        <translation>办理月总或季评</translation>
    </message>
    <message>
        <source>Added a post</source>
        <translation>新增岗位</translation>
    </message>
    <message>
        <source>Gave a post to somebody</source>
        <translation>指定岗位人员</translation>
    </message>
    <message>
        <source>Began a round</source>
        <translation>开始检查</translation>
    </message>
    <message>
        <source>Took a step on a round</source>
        <translation>办理检查</translation>
    </message>
    <message>
        <source>Set when rounds are due</source>
        <translation>设置检查周期</translation>
    </message>
    <message>
        <source>Set how a quarter is scored</source>
        <translation>设置季评计分办法</translation>
    </message>
    <message>
        <source>Put somebody on the duty roster</source>
        <translation>排班</translation>
    </message>
    <message>
        <source>Took on a member of staff</source>
        <translation>添加员工</translation>
    </message>
    <message>
        <source>Began a version of a template</source>
        <translation>新建模板版本</translation>
    </message>
    <message>
        <source>Added a union unit</source>
        <translation>添加工会单位</translation>
    </message>
    <message>
        <source>Noted a visitor&apos;s word</source>
        <translation>登记职工之声</translation>
    </message>
    <message>
        <source>Answered a visitor</source>
        <translation>答复职工</translation>
    </message>
    <message>
        <source>Changed an area</source>
        <translation>修改场地</translation>
    </message>
    <message>
        <source>Changed a piece of equipment</source>
        <translation>修改设施器材</translation>
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
        <source>Changed a post</source>
        <translation>修改岗位</translation>
    </message>
    <message>
        <source>Changed a member of staff</source>
        <translation>修改员工</translation>
    </message>
    <message>
        <source>Changed a version of a template</source>
        <translation>修改模板版本</translation>
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
        <source>Drew the sheet of a round</source>
        <translation>生成检查表</translation>
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
        <source>Amended a sealed period</source>
        <translation>更正已封存的周期</translation>
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
    <name>command</name>
    <message>
        <source>{found} found, {closed} closed, {overdue} overdue</source>
        <translation>发现 {found} 条，销号 {closed} 条，逾期 {overdue} 条</translation>
    </message>
    <message>
        <source>{count} scored</source>
        <translation>已计分 {count} 个</translation>
    </message>
    <message>
        <source>that is an unusual number; --sure keeps it</source>
        <translation>数值不寻常，确认无误请加 --sure</translation>
    </message>
    <message>
        <source>say what was read or counted</source>
        <translation>请给出读数或清点数</translation>
    </message>
    <message>
        <source>say found/all, for example 5/6</source>
        <translation>请按“实有/应有”填写，例如 5/6</translation>
    </message>
    <message>
        <source>say why it does not apply</source>
        <translation>请写明为什么不适用</translation>
    </message>
    <message>
        <source>that is no number</source>
        <translation>这不是数字</translation>
    </message>
    <message>
        <source>that is no date such as 20270331</source>
        <translation>日期不对，应如 20270331</translation>
    </message>
    <message>
        <source>that has too many decimals</source>
        <translation>小数位太多</translation>
    </message>
    <message>
        <source>that number is too large</source>
        <translation>这个数太大</translation>
    </message>
    <message>
        <source>more were found than there are</source>
        <translation>实有数多于应有数</translation>
    </message>
    <message>
        <source>that is none of its choices</source>
        <translation>没有这个选项</translation>
    </message>
    <message>
        <source>it always applies</source>
        <translation>这一项必须检查，不能选不适用</translation>
    </message>
    <message>
        <source>it is only noted and cannot fail</source>
        <translation>这一项只作记录，没有不合格</translation>
    </message>
    <message>
        <source>it needs a picture, with --picture</source>
        <translation>需要照片，请加 --picture</translation>
    </message>
    <message>
        <source>it is signed with “round sign”, or at the end</source>
        <translation>用“round sign”签字，或最后一起签</translation>
    </message>
    <message>
        <source>that text cannot be kept</source>
        <translation>这段文字无法保存</translation>
    </message>
    <message>
        <source>{item} was not answered: {why}.</source>
        <translation>{item} 未作答：{why}。</translation>
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
        <source>Open today&apos;s rounds</source>
        <translation>打开今天的检查</translation>
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
    <name>findings</name>
    <message>
        <source>{name} (signed in)</source>
        <translation>{name}（当前登录）</translation>
    </message>
    <message>
        <source>Who did the work</source>
        <translation>谁做的</translation>
    </message>
    <message>
        <source>Whoever did it does not verify it.</source>
        <translation>做的人不能自己复核。</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>整改措施</translation>
    </message>
    <message>
        <source>Who puts it right</source>
        <translation>整改责任人</translation>
    </message>
    <message>
        <source>Name of the operator</source>
        <translation>单位名称</translation>
    </message>
    <message>
        <source>To be done by the end of</source>
        <translation>完成期限</translation>
    </message>
    <message>
        <source>Money (yuan)</source>
        <translation>资金（元）</translation>
    </message>
    <message>
        <source>Nothing, if it costs nothing</source>
        <translation>不花钱就不填</translation>
    </message>
    <message>
        <source>What protects people until then</source>
        <translation>整改前的防护措施</translation>
    </message>
    <message>
        <source>Plan (a major hazard needs one)</source>
        <translation>整改方案（重大隐患必填）</translation>
    </message>
    <message>
        <source>Why it came back</source>
        <translation>复发原因</translation>
    </message>
    <message>
        <source>Assign anew</source>
        <translation>重新交办</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>交办</translation>
    </message>
    <message>
        <source>Assigned. Whoever puts it right can begin.</source>
        <translation>已交办，责任人可以开始整改。</translation>
    </message>
    <message>
        <source>Post: {name}</source>
        <translation>岗位：{name}</translation>
    </message>
    <message>
        <source>{name}, held by nobody</source>
        <translation>{name}，暂无人在岗</translation>
    </message>
    <message>
        <source>Please choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>An outside operator</source>
        <translation>外部单位</translation>
    </message>
    <message>
        <source>Work begins</source>
        <translation>开始整改</translation>
    </message>
    <message>
        <source>The work has begun.</source>
        <translation>整改已开始。</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>完成情况</translation>
    </message>
    <message>
        <source>It is done</source>
        <translation>整改完成</translation>
    </message>
    <message>
        <source>Said to be done. Somebody else looks at it and verifies.</source>
        <translation>已报完成，等另一人到场复核。</translation>
    </message>
    <message>
        <source>Put right on the spot</source>
        <translation>当场改正</translation>
    </message>
    <message>
        <source>Put right. Somebody else looks at it and verifies.</source>
        <translation>已改正，等另一人到场复核。</translation>
    </message>
    <message>
        <source>Nobody may verify it now: it needs somebody who may rule on findings, did not do the work and does not own it.</source>
        <translation>目前没有人可以复核：须由有权处理隐患、既没动手也不是责任人的人复核。</translation>
    </message>
    <message>
        <source>Verify and close</source>
        <translation>复核销号</translation>
    </message>
    <message>
        <source>Verified and closed.</source>
        <translation>已复核销号。</translation>
    </message>
    <message>
        <source>Who looked at it</source>
        <translation>复核人</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>看到的情况</translation>
    </message>
    <message>
        <source>Not good, send back</source>
        <translation>不合格，退回</translation>
    </message>
    <message>
        <source>Sent back to the work.</source>
        <translation>已退回继续整改。</translation>
    </message>
    <message>
        <source>What is not good yet</source>
        <translation>哪里还不行</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>延期处理</translation>
    </message>
    <message>
        <source>Put off. It comes up again on its day.</source>
        <translation>已延期，到日子会再提出来。</translation>
    </message>
    <message>
        <source>Why it cannot be done now</source>
        <translation>为什么现在不能做</translation>
    </message>
    <message>
        <source>Looked at again on</source>
        <translation>再议日期</translation>
    </message>
    <message>
        <source>At most {days} days ahead.</source>
        <translation>最多往后 {days} 天。</translation>
    </message>
    <message>
        <source>Give more time</source>
        <translation>延长期限</translation>
    </message>
    <message>
        <source>More time is given; the old day stays in its history.</source>
        <translation>期限已延长，原期限留在记录里。</translation>
    </message>
    <message>
        <source>Why it takes longer</source>
        <translation>为什么要延长</translation>
    </message>
    <message>
        <source>It is the same as another</source>
        <translation>与另一条重复</translation>
    </message>
    <message>
        <source>Merged. The other one stays.</source>
        <translation>已合并，保留另一条。</translation>
    </message>
    <message>
        <source>The one that stays</source>
        <translation>保留哪一条</translation>
    </message>
    <message>
        <source>Why, if there is something to say</source>
        <translation>原因（可不填）</translation>
    </message>
    <message>
        <source>Grade anew</source>
        <translation>重新定级</translation>
    </message>
    <message>
        <source>Graded anew; how it was found stays.</source>
        <translation>已重新定级，发现时的等级仍保留。</translation>
    </message>
    <message>
        <source>How serious</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Class in law</source>
        <translation>隐患分类</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Protect until then</source>
        <translation>记防护措施</translation>
    </message>
    <message>
        <source>Noted what protects people until then.</source>
        <translation>防护措施已记下。</translation>
    </message>
    <message>
        <source>Note the cause</source>
        <translation>记原因</translation>
    </message>
    <message>
        <source>The cause is noted.</source>
        <translation>原因已记下。</translation>
    </message>
    <message>
        <source>Why it came to this</source>
        <translation>为什么会这样</translation>
    </message>
    <message>
        <source>Close the area</source>
        <translation>关闭该区域</translation>
    </message>
    <message>
        <source>The area is closed until it is opened again or this is verified.</source>
        <translation>区域已关闭，直到重新开放或本条复核销号。</translation>
    </message>
    <message>
        <source>Why it is closed</source>
        <translation>为什么关闭</translation>
    </message>
    <message>
        <source>The desk then shows “not released: {area}” at every scan.</source>
        <translation>之后前台每次刷卡都会提示“未放行：{area}”。</translation>
    </message>
    <message>
        <source>Open the area again</source>
        <translation>重新开放区域</translation>
    </message>
    <message>
        <source>The area is open again.</source>
        <translation>区域已重新开放。</translation>
    </message>
    <message>
        <source>Why it can be used again</source>
        <translation>为什么可以再用</translation>
    </message>
    <message>
        <source>I know how far it is</source>
        <translation>我已知悉</translation>
    </message>
    <message>
        <source>Taken note of; it is told again when it goes further.</source>
        <translation>已知悉；再恶化时会再提醒。</translation>
    </message>
    <message>
        <source>It was never there</source>
        <translation>误报撤销</translation>
    </message>
    <message>
        <source>Withdrawn; nothing counts it.</source>
        <translation>已撤销，不计入统计。</translation>
    </message>
    <message>
        <source>How it came to be told</source>
        <translation>怎么会误报的</translation>
    </message>
    <message>
        <source>For a wrong key or a wrong area only. What was put right is verified, not withdrawn.</source>
        <translation>只用于按错、报错地方。整改好了的请复核，不要撤销。</translation>
    </message>
    <message>
        <source>An amount in yuan, for example 1280 or 1280.50.</source>
        <translation>请填以元为单位的金额，如 1280 或 1280.50。</translation>
    </message>
    <message>
        <source>The finding</source>
        <translation>返回隐患</translation>
    </message>
    <message>
        <source>Order to rectify</source>
        <translation>督办单</translation>
    </message>
    <message>
        <source>Whole site</source>
        <translation>全馆</translation>
    </message>
    <message>
        <source>Waits to be verified</source>
        <translation>待复核</translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation>跨月逾期</translation>
    </message>
    <message>
        <source>{post} ({name})</source>
        <translation>{post}（{name}）</translation>
    </message>
    <message>
        <source>{now}, found as {first}</source>
        <translation>{now}，发现时为 {first}</translation>
    </message>
    <message>
        <source>A step of a newer version of the program</source>
        <translation>新版本程序的一个步骤</translation>
    </message>
    <message>
        <source>By: {owner}</source>
        <translation>责任人：{owner}</translation>
    </message>
    <message>
        <source>Until {day}</source>
        <translation>期限 {day}</translation>
    </message>
    <message>
        <source>Done and verified by the same person</source>
        <translation>同一人整改并复核</translation>
    </message>
    <message>
        <source>{amount} yuan</source>
        <translation>{amount} 元</translation>
    </message>
    <message>
        <source>{name}: {method}</source>
        <translation>{name}：{method}</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Seen again</source>
        <translation>再次发现</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>交办</translation>
    </message>
    <message>
        <source>Work begun</source>
        <translation>开始整改</translation>
    </message>
    <message>
        <source>Said to be done</source>
        <translation>报称完成</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Verified and closed</source>
        <translation>复核销号</translation>
    </message>
    <message>
        <source>Deferred</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>Given more time</source>
        <translation>延长期限</translation>
    </message>
    <message>
        <source>Merged with another</source>
        <translation>与另一条合并</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Protected until then</source>
        <translation>采取防护</translation>
    </message>
    <message>
        <source>Area closed</source>
        <translation>关闭区域</translation>
    </message>
    <message>
        <source>Area opened</source>
        <translation>重新开放区域</translation>
    </message>
    <message>
        <source>Cause noted</source>
        <translation>记下原因</translation>
    </message>
    <message>
        <source>Graded anew</source>
        <translation>重新定级</translation>
    </message>
    <message>
        <source>Taken note of</source>
        <translation>已知悉</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>期限内</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Far overdue</source>
        <translation>严重逾期</translation>
    </message>
    <message>
        <source>Overdue at the end of the month</source>
        <translation>月末时已逾期</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Outside operator</source>
        <translation>外部单位</translation>
    </message>
    <message>
        <source>Looked at on site</source>
        <translation>现场查看</translation>
    </message>
    <message>
        <source>Tested again</source>
        <translation>重新测试</translation>
    </message>
    <message>
        <source>By picture</source>
        <translation>看照片</translation>
    </message>
    <message>
        <source>New finding</source>
        <translation>新隐患</translation>
    </message>
    <message>
        <source>Known already, seen again</source>
        <translation>已有，再次发现</translation>
    </message>
    <message>
        <source>Come back after it was closed</source>
        <translation>销号后复发</translation>
    </message>
    <message>
        <source>Told by this round already</source>
        <translation>本次检查已报过</translation>
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
    <message>
        <source>Rounds</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>The rounds page lists what is due today: the opening check, the two-hourly patrol, the closing check, and what the month and the quarter ask for. Enter begins the chosen one, or goes on with it.</source>
        <translation>检查页列出今天要做的：开馆检查、两小时防火巡查、闭馆检查，以及月度、季度检查。选中一项按回车就开始，或接着做。</translation>
    </message>
    <message>
        <source>Walk first, type afterwards. Print the sheet, take it along, and enter it in the same order; scanning the square on the sheet opens that very round.</source>
        <translation>先走到，再录入。把检查表打印出来带着走，回来按同样的顺序录入；扫一下表上的二维码就打开这一份检查。</translation>
    </message>
    <message>
        <source>Every answer is kept at once. If the power fails in the middle, the page offers to go on where you were.</source>
        <translation>每答一项立即保存。中途断电也不怕，检查页会请您从断的地方接着做。</translation>
    </message>
    <message>
        <source>Pass, fail, not applicable; P, F and N do the same. A number is simply typed, Enter keeps it.</source>
        <translation>合格、不合格、不适用；P、F、N 也一样。要填数值的直接输数字，回车保存。</translation>
    </message>
    <message>
        <source>Passes the rest of the section. Critical items and those drawn for a closer look are left for you to answer one by one.</source>
        <translation>本组其余各项合格。关键项和抽中细看的项不会跟着过，要逐项回答。</translation>
    </message>
    <message>
        <source>G goes to the next open line, U takes the last answer back.</source>
        <translation>G 跳到下一个未答项，U 撤回上一个回答。</translation>
    </message>
    <message>
        <source>Shows what is missing, then asks for your PIN. A second person countersigns with theirs.</source>
        <translation>先显示还缺什么，再输您的 PIN 签字。另一个人用自己的 PIN 会签。</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>隐患</translation>
    </message>
    <message>
        <source>A fail becomes a finding when the round is signed. Put right on the spot it only has to be looked at by a second person; otherwise it gets an owner, a measure and a date.</source>
        <translation>检查签字后，不合格项就成为隐患。当场改正的只需另一人复核；其余的要定责任人、措施和期限。</translation>
    </message>
    <message>
        <source>Whoever did the work does not verify it. What comes back within thirty days is a new finding that names the old one.</source>
        <translation>谁整改谁不能复核。三十天内又出现的，另立新隐患并注明是哪一条复发。</translation>
    </message>
    <message>
        <source>A visitor&apos;s word can become a finding too: note what was said and where.</source>
        <translation>群众反映的也可以立为隐患：记下说了什么、在哪里。</translation>
    </message>
    <message>
        <source>Month and quarter</source>
        <translation>月总季评</translation>
    </message>
    <message>
        <source>The month is added up from its days: what was done in time, late, afterwards or not at all, how well it was patrolled, and what became of every finding. Each number opens the rows behind it.</source>
        <translation>月总由每一天加起来：按时、迟检、补录、漏检各多少，巡查覆盖率多少，每条隐患怎样了。点任何一个数字都能看到背后的记录。</translation>
    </message>
    <message>
        <source>The manager adds a paragraph, reviews and signs. Once sealed the figures never change; a later correction stands beside them.</source>
        <translation>经理补充一段话，审核、签字。封存后数字不再改变；以后的更正列在旁边。</translation>
    </message>
    <message>
        <source>The quarter scores areas and posts apart: a fail lowers the area, never whoever found it.</source>
        <translation>季评分场地分和岗位分：不合格扣的是场地分，不扣发现人的分。</translation>
    </message>
    <message>
        <source>Areas, hours and posts</source>
        <translation>场地、时间和岗位</translation>
    </message>
    <message>
        <source>On the venue page the manager keeps the areas and their equipment, opening hours and closed days, public holidays, posts and who holds them, and the templates of all checks.</source>
        <translation>经理在场馆页设置场地和设施、开放时间和闭馆日、节假日、岗位和任职人，以及各类检查模板。</translation>
    </message>
    <message>
        <source>Public holidays are known up to 2026. For a later year import the list once it is out; until then the weekly hours apply.</source>
        <translation>节假日表已到 2026 年。以后的年份等国务院公布后导入；没导入之前按每周时间执行。</translation>
    </message>
</context>
<context>
    <name>inspections</name>
    <message>
        <source>Lobby</source>
        <translation>大厅</translation>
    </message>
    <message>
        <source>Sports hall</source>
        <translation>球馆</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>舞台</translation>
    </message>
    <message>
        <source>Auditorium</source>
        <translation>礼堂</translation>
    </message>
    <message>
        <source>Pitch</source>
        <translation>球场</translation>
    </message>
    <message>
        <source>Playground</source>
        <translation>儿童活动场</translation>
    </message>
    <message>
        <source>Fitness room</source>
        <translation>健身房</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>泳池</translation>
    </message>
    <message>
        <source>Library corner</source>
        <translation>职工书屋</translation>
    </message>
    <message>
        <source>Classroom</source>
        <translation>教室</translation>
    </message>
    <message>
        <source>Exhibition room</source>
        <translation>展厅</translation>
    </message>
    <message>
        <source>Kitchen</source>
        <translation>厨房</translation>
    </message>
    <message>
        <source>Outdoor workers&apos; station</source>
        <translation>户外劳动者驿站</translation>
    </message>
    <message>
        <source>Plant room</source>
        <translation>设备间</translation>
    </message>
    <message>
        <source>Fire control room</source>
        <translation>消防控制室</translation>
    </message>
    <message>
        <source>Toilets</source>
        <translation>卫生间</translation>
    </message>
    <message>
        <source>Water&apos;s edge</source>
        <translation>临水区</translation>
    </message>
    <message>
        <source>Elevator</source>
        <translation>电梯</translation>
    </message>
    <message>
        <source>Fire extinguisher</source>
        <translation>灭火器</translation>
    </message>
    <message>
        <source>Hydrant</source>
        <translation>消火栓</translation>
    </message>
    <message>
        <source>Fire door</source>
        <translation>防火门</translation>
    </message>
    <message>
        <source>Fire shutter</source>
        <translation>防火卷帘</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>球门</translation>
    </message>
    <message>
        <source>Basketball hoop</source>
        <translation>篮球架</translation>
    </message>
    <message>
        <source>Fitness or play equipment</source>
        <translation>健身游乐器材</translation>
    </message>
    <message>
        <source>Elevator car</source>
        <translation>电梯轿厢</translation>
    </message>
    <message>
        <source>AED (defibrillator)</source>
        <translation>AED 除颤仪</translation>
    </message>
    <message>
        <source>First-aid kit</source>
        <translation>急救箱</translation>
    </message>
    <message>
        <source>Water dispenser</source>
        <translation>饮水机</translation>
    </message>
    <message>
        <source>Stage curtain</source>
        <translation>舞台幕布</translation>
    </message>
    <message>
        <source>Switchboard</source>
        <translation>配电箱</translation>
    </message>
    <message>
        <source>Certificate or test report</source>
        <translation>证书、检测报告</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>生产日期</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Next service</source>
        <translation>下次维保</translation>
    </message>
    <message>
        <source>Inspection valid until</source>
        <translation>检验有效期至</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Hygiene</source>
        <translation>卫生</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>维护</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>接待</translation>
    </message>
    <message>
        <source>Person in charge</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Opening check</source>
        <translation>开馆检查</translation>
    </message>
    <message>
        <source>Patrol</source>
        <translation>防火巡查</translation>
    </message>
    <message>
        <source>Closing check</source>
        <translation>闭馆检查</translation>
    </message>
    <message>
        <source>Daily check</source>
        <translation>每日检查</translation>
    </message>
    <message>
        <source>Weekly check</source>
        <translation>每周检查</translation>
    </message>
    <message>
        <source>Monthly check</source>
        <translation>月度检查</translation>
    </message>
    <message>
        <source>Quarterly check</source>
        <translation>季度检查</translation>
    </message>
    <message>
        <source>Event check</source>
        <translation>活动检查</translation>
    </message>
    <message>
        <source>Special check</source>
        <translation>临时检查</translation>
    </message>
    <message>
        <source>Draft version</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Replaced version</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Pass or fail</source>
        <translation>合格/不合格</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>清点数</translation>
    </message>
    <message>
        <source>Valid-until date</source>
        <translation>有效日期</translation>
    </message>
    <message>
        <source>One of several</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Checkpoint code</source>
        <translation>点位暗码</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>不拍照</translation>
    </message>
    <message>
        <source>Picture of a fail</source>
        <translation>不合格时拍照</translation>
    </message>
    <message>
        <source>Always a picture</source>
        <translation>每次拍照</translation>
    </message>
    <message>
        <source>Picture when sampled</source>
        <translation>抽中时拍照</translation>
    </message>
    <message>
        <source>Text read</source>
        <translation>已核原文</translation>
    </message>
    <message>
        <source>Second-hand</source>
        <translation>间接来源</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>House rule</source>
        <translation>本馆规定</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>逐项</translation>
    </message>
    <message>
        <source>With the rest of the section</source>
        <translation>整组</translation>
    </message>
    <message>
        <source>By the program</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Corrected on the spot</source>
        <translation>当场改正</translation>
    </message>
    <message>
        <source>To be rectified</source>
        <translation>限期整改</translation>
    </message>
    <message>
        <source>At most so many minutes apart</source>
        <translation>间隔不超过</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>每日</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>每周</translation>
    </message>
    <message>
        <source>Twice a month</source>
        <translation>每半月</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>Every quarter</source>
        <translation>每季度</translation>
    </message>
    <message>
        <source>Before an event</source>
        <translation>活动前</translation>
    </message>
    <message>
        <source>Days on which the venue is open</source>
        <translation>开放日</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>未到时间</translation>
    </message>
    <message>
        <source>Due now</source>
        <translation>待检</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>检查中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>漏检</translation>
    </message>
    <message>
        <source>Excused</source>
        <translation>准予免检</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>按时</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>迟检</translation>
    </message>
    <message>
        <source>Entered afterwards</source>
        <translation>补录</translation>
    </message>
    <message>
        <source>The desk was not switched on</source>
        <translation>电脑未开机</translation>
    </message>
    <message>
        <source>Nobody did it</source>
        <translation>无人检查</translation>
    </message>
    <message>
        <source>At the desk</source>
        <translation>前台</translation>
    </message>
    <message>
        <source>From paper</source>
        <translation>纸质转录</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>事后补录</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Signed by the patroller</source>
        <translation>巡查人已签</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Signed by both</source>
        <translation>双签完成</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>A round</source>
        <translation>检查发现</translation>
    </message>
    <message>
        <source>A visitor&apos;s word</source>
        <translation>群众反映</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>职工上报</translation>
    </message>
    <message>
        <source>An authority</source>
        <translation>上级督查</translation>
    </message>
    <message>
        <source>A drill</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>General hazard</source>
        <translation>一般隐患</translation>
    </message>
    <message>
        <source>Major hazard</source>
        <translation>重大隐患</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>待交办</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>已交办</translation>
    </message>
    <message>
        <source>Being rectified</source>
        <translation>整改中</translation>
    </message>
    <message>
        <source>Said to be done</source>
        <translation>待复核</translation>
    </message>
    <message>
        <source>Corrected, to be verified</source>
        <translation>当场改正待复核</translation>
    </message>
    <message>
        <source>Deferred</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已销号</translation>
    </message>
    <message>
        <source>Merged with another</source>
        <translation>已合并</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Wish</source>
        <translation>点单</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Suggestion box</source>
        <translation>意见箱</translation>
    </message>
    <message>
        <source>Questionnaire</source>
        <translation>问卷</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>座谈会</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Month summary</source>
        <translation>月总</translation>
    </message>
    <message>
        <source>Quarter evaluation</source>
        <translation>季评</translation>
    </message>
    <message>
        <source>Still running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Drafted</source>
        <translation>已起草</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>已审核</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签字</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>已封存</translation>
    </message>
    <message>
        <source>S1 at once</source>
        <translation>一级·立即</translation>
    </message>
    <message>
        <source>S2 serious</source>
        <translation>二级·较重</translation>
    </message>
    <message>
        <source>S3 ordinary</source>
        <translation>三级·一般</translation>
    </message>
    <message>
        <source>S4 slight</source>
        <translation>四级·轻微</translation>
    </message>
</context>
<context>
    <name>papers</name>
    <message>
        <source>Monthly summary of safety and hygiene</source>
        <translation>月度安全卫生维护总结</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>单位盖章</translation>
    </message>
    <message>
        <source>The month in short</source>
        <translation>本月结论</translation>
    </message>
    <message>
        <source>Hazards and their rectification</source>
        <translation>隐患整改情况</translation>
    </message>
    <message>
        <source>No hazards</source>
        <translation>没有隐患</translation>
    </message>
    <message>
        <source>Figures of</source>
        <translation>数据截至</translation>
    </message>
    <message>
        <source>Recorded after the seal</source>
        <translation>封存后的记录</translation>
    </message>
    <message>
        <source>{count} figures would be others today; these are the sealed ones</source>
        <translation>按今天算有 {count} 个数字会不同，此处为封存时的数字</translation>
    </message>
    <message>
        <source>Closed days</source>
        <translation>闭馆日</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>the whole month</source>
        <translation>全月</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>空缺</translation>
    </message>
    <message>
        <source>Posts and who held them</source>
        <translation>岗位与任职人</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>任职人</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>longest gap {minutes}</source>
        <translation>最长间隔 {minutes}</translation>
    </message>
    <message>
        <source>open at the end: {count}</source>
        <translation>月末未销号 {count} 条</translation>
    </message>
    <message>
        <source>Hazards new / closed / overdue</source>
        <translation>隐患新增/销号/逾期</translation>
    </message>
    <message>
        <source>What was done day by day</source>
        <translation>每日检查一览</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Nothing was due</source>
        <translation>没有应检</translation>
    </message>
    <message>
        <source>Longest gap between patrols (minutes) and coverage</source>
        <translation>巡查最长间隔（分钟）与覆盖率</translation>
    </message>
    <message>
        <source>coverage %</source>
        <translation>覆盖率 %</translation>
    </message>
    <message>
        <source>No patrols</source>
        <translation>没有巡查</translation>
    </message>
    <message>
        <source>Patrols by area</source>
        <translation>各场地巡查</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>开放</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <source>Longest gap</source>
        <translation>最长间隔</translation>
    </message>
    <message>
        <source>Longer than {minutes} without a patrol</source>
        <translation>超过 {minutes} 未巡查</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>起止</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Put right on the spot</source>
        <translation>当场改正</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>What</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>What runs out</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Excused by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Times due</source>
        <translation>应做</translation>
    </message>
    <message>
        <source>Times done</source>
        <translation>已做</translation>
    </message>
    <message>
        <source>First on</source>
        <translation>首次日期</translation>
    </message>
    <message>
        <source>Countersigned</source>
        <translation>会签人</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Hazards found, by area and category</source>
        <translation>各场地隐患（按类别）</translation>
    </message>
    <message>
        <source>Open hazards by age</source>
        <translation>未销号隐患时长</translation>
    </message>
    <message>
        <source>0–7 days</source>
        <translation>0–7 天</translation>
    </message>
    <message>
        <source>8–30 days</source>
        <translation>8–30 天</translation>
    </message>
    <message>
        <source>over 30 days</source>
        <translation>30 天以上</translation>
    </message>
    <message>
        <source>Items that failed most</source>
        <translation>不合格最多的项目</translation>
    </message>
    <message>
        <source>Deferred</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Hazard</source>
        <translation>隐患</translation>
    </message>
    <message>
        <source>Protection until then</source>
        <translation>防护措施</translation>
    </message>
    <message>
        <source>Looked at again</source>
        <translation>再议日期</translation>
    </message>
    <message>
        <source>Runs out within 90 days</source>
        <translation>90 天内到期</translation>
    </message>
    <message>
        <source>Equipment or paper</source>
        <translation>设备、证照</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>剩余天数</translation>
    </message>
    <message>
        <source>Excused</source>
        <translation>准予免检</translation>
    </message>
    <message>
        <source>The site has a single member of staff: one person may walk a round and countersign it.</source>
        <translation>本馆只有一名工作人员：检查和会签可由同一人完成。</translation>
    </message>
    <message>
        <source>Whoever countersigns a round did not walk it; whoever verifies did not do the work.</source>
        <translation>会签人不是检查人，复核人不是整改人。</translation>
    </message>
    <message>
        <source>How far the figures may be believed</source>
        <translation>数据真实性</translation>
    </message>
    <message>
        <source>Special equipment</source>
        <translation>特种设备</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应检时间</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>零风险</translation>
    </message>
    <message>
        <source>Due next month</source>
        <translation>下月应检</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Notice on safety and hygiene</source>
        <translation>安全卫生检查公示</translation>
    </message>
    <message>
        <source>For everybody who comes here</source>
        <translation>公示</translation>
    </message>
    <message>
        <source>If you notice something, please tell us at the front desk. You need not give your name.</source>
        <translation>发现问题请到前台说一声，不用留姓名。</translation>
    </message>
    <message>
        <source>and {n} more, to be asked for at the front desk</source>
        <translation>另有 {n} 条，可到前台查问</translation>
    </message>
    <message>
        <source>Hazards found / closed</source>
        <translation>隐患发现/销号</translation>
    </message>
    <message>
        <source>Dear visitors, in {month} the house was open on {days}. {done} of {due} checks were done, and patrols covered {coverage} of the open hours.</source>
        <translation>各位职工群众：本馆{month}开放 {days}，应做检查 {due} 次，完成 {done} 次，巡查覆盖率 {coverage}。</translation>
    </message>
    <message>
        <source>No hazards were found.</source>
        <translation>没有发现隐患。</translation>
    </message>
    <message>
        <source>{found} hazards were found and {closed} put right; {left} are still being worked on.</source>
        <translation>发现隐患 {found} 条，已整改 {closed} 条，还有 {left} 条正在整改。</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>已整改</translation>
    </message>
    <message>
        <source>What was checked</source>
        <translation>检查内容</translation>
    </message>
    <message>
        <source>Put right on</source>
        <translation>整改日期</translation>
    </message>
    <message>
        <source>Being worked on</source>
        <translation>正在整改</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>protected until it is put right</source>
        <translation>整改前已有防护</translation>
    </message>
    <message>
        <source>Hazards found by area</source>
        <translation>各场地发现隐患</translation>
    </message>
    <message>
        <source>Order to rectify</source>
        <translation>隐患整改督办单</translation>
    </message>
    <message>
        <source>To</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Not assigned yet</source>
        <translation>尚未交办</translation>
    </message>
    <message>
        <source>To be done by</source>
        <translation>整改期限</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>立即</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>整改要求</translation>
    </message>
    <message>
        <source>What happened so far</source>
        <translation>督办经过</translation>
    </message>
    <message>
        <source>Picture {number}</source>
        <translation>照片 {number}</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>签发人</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>签收人</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>签收日期</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>整改回执</translation>
    </message>
    <message>
        <source>How it was put right</source>
        <translation>完成情况</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>Cost (yuan)</source>
        <translation>费用（元）</translation>
    </message>
    <message>
        <source>Put right by</source>
        <translation>整改负责人</translation>
    </message>
    <message>
        <source>Verified by</source>
        <translation>复核人</translation>
    </message>
    <message>
        <source>Verified on</source>
        <translation>复核日期</translation>
    </message>
    <message>
        <source>The following hazard is overdue. It is to be put right at once, and answered below in writing.</source>
        <translation>以下隐患已逾期，请立即整改，并在下方书面回复。</translation>
    </message>
    <message>
        <source>The following hazard is to be put right in time, and answered below in writing.</source>
        <translation>以下隐患请按期整改，并在下方书面回复。</translation>
    </message>
    <message>
        <source>{moment}, {name}</source>
        <translation>{moment}，{name}</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>出具</translation>
    </message>
    <message>
        <source>Days overdue</source>
        <translation>已逾期天数</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>资金</translation>
    </message>
    <message>
        <source>Came back from</source>
        <translation>由此复发</translation>
    </message>
    <message>
        <source>Until then: {measure}</source>
        <translation>整改完成前：{measure}</translation>
    </message>
    <message>
        <source>{area} stays closed until this is verified.</source>
        <translation>复核销号之前，{area}保持关闭。</translation>
    </message>
    <message>
        <source>Find out why it came back, and say so.</source>
        <translation>查明复发原因并说明。</translation>
    </message>
    <message>
        <source>Site with a single member of staff: one person may sign twice</source>
        <translation>单人值守场馆：可一人双签</translation>
    </message>
    <message>
        <source>after entry {seq}, when this was printed</source>
        <translation>打印时，第 {seq} 条记录之后</translation>
    </message>
    <message>
        <source>Head of the log</source>
        <translation>台账校验码</translation>
    </message>
    <message>
        <source>Scheme {number}</source>
        <translation>计分办法第 {number} 版</translation>
    </message>
    <message>
        <source>after entry {seq}, when this was sealed</source>
        <translation>封存时，第 {seq} 条记录之后</translation>
    </message>
    <message>
        <source>Draft, not sealed</source>
        <translation>草稿，未封存</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>编制</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Person responsible for fire safety</source>
        <translation>消防安全责任人</translation>
    </message>
    <message>
        <source>Manager in charge of fire safety</source>
        <translation>消防安全管理人</translation>
    </message>
    <message>
        <source>Union inspector</source>
        <translation>工会检查人</translation>
    </message>
    <message>
        <source>No. / state</source>
        <translation>编号/状态</translation>
    </message>
    <message>
        <source>Where, what</source>
        <translation>地点、隐患</translation>
    </message>
    <message>
        <source>Days taken</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Earlier finding</source>
        <translation>上次编号</translation>
    </message>
    <message>
        <source>Came back after</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>发现人</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>整改措施</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Before / after</source>
        <translation>整改前/后</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>not told yet</source>
        <translation>尚未说明</translation>
    </message>
    <message>
        <source>Hazards that came back</source>
        <translation>复发隐患</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Corrections beside the sealed figures</source>
        <translation>封存后的更正</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>封存值</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>更正为</translation>
    </message>
    <message>
        <source>By, approved by</source>
        <translation>更正、批准</translation>
    </message>
    <message>
        <source>Quarterly evaluation of safety and hygiene</source>
        <translation>季度安全卫生维护评价</translation>
    </message>
    <message>
        <source>The quarter in short</source>
        <translation>本季结论</translation>
    </message>
    <message>
        <source>Condition of the areas</source>
        <translation>场地状况得分</translation>
    </message>
    <message>
        <source>Duty of the posts</source>
        <translation>岗位履职得分</translation>
    </message>
    <message>
        <source>Where the scores come from</source>
        <translation>得分明细</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Word of the post</source>
        <translation>岗位申诉</translation>
    </message>
    <message>
        <source>The last quarters</source>
        <translation>近几个季度</translation>
    </message>
    <message>
        <source>From found to verified</source>
        <translation>从发现到复核</translation>
    </message>
    <message>
        <source>Counted by the quarter, and signed by the head of the palace.</source>
        <translation>按季统计，由主要负责人签字。</translation>
    </message>
    <message>
        <source>Head of the palace</source>
        <translation>主要负责人</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Quality of the records</source>
        <translation>数据质量</translation>
    </message>
    <message>
        <source>What is to be improved or closed can become a finding at once; its number stands here.</source>
        <translation>要改进或关闭的可以直接立为隐患，编号列在这里。</translation>
    </message>
    <message>
        <source>({name})</source>
        <translation>（{name}）</translation>
    </message>
    <message>
        <source>{part} of {whole} h</source>
        <translation>{part} / {whole} 小时</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>等次</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>比上季</translation>
    </message>
    <message>
        <source>Answer: {text} ({name})</source>
        <translation>答复：{text}（{name}）</translation>
    </message>
    <message>
        <source>{dimension} {weight}</source>
        <translation>{dimension} {weight}</translation>
    </message>
    <message>
        <source>Condition by area and month</source>
        <translation>各场地逐月状况</translation>
    </message>
    <message>
        <source>The darker, the poorer; weighted share of passed items.</source>
        <translation>颜色越深，状况越差；数字为加权合格率。</translation>
    </message>
    <message>
        <source>whole site, %</source>
        <translation>全馆，%</translation>
    </message>
    <message>
        <source>From found to closed (median)</source>
        <translation>发现到销号用时（中位数）</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已销号</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期未整改</translation>
    </message>
    <message>
        <source>Days over</source>
        <translation>逾期天数</translation>
    </message>
    <message>
        <source>Outside operators</source>
        <translation>外部单位</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>交办</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>期限内</translation>
    </message>
    <message>
        <source>Done late</source>
        <translation>逾期完成</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>未销号</translation>
    </message>
    <message>
        <source>Statistics of hazards</source>
        <translation>隐患统计</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>整改</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>整改率</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>What visitors said, by channel</source>
        <translation>职工之声（按渠道）</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>条数</translation>
    </message>
    <message>
        <source>{score} of 5</source>
        <translation>{score} 分</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>评分分布</translation>
    </message>
    <message>
        <source>What was said most</source>
        <translation>集中反映</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>未答</translation>
    </message>
    <message>
        <source>Complaints and how long the answer took</source>
        <translation>投诉与答复用时</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Answered in</source>
        <translation>答复用时</translation>
    </message>
    <message>
        <source>put right ({number})</source>
        <translation>已整改（{number}）</translation>
    </message>
    <message>
        <source>under way ({number})</source>
        <translation>整改中（{number}）</translation>
    </message>
    <message>
        <source>You said, we did</source>
        <translation>您说，我们做</translation>
    </message>
    <message>
        <source>You said</source>
        <translation>您说</translation>
    </message>
    <message>
        <source>We did</source>
        <translation>我们做</translation>
    </message>
    <message>
        <source>Tests, licences and what else must be in date</source>
        <translation>检测、证照等有效期</translation>
    </message>
    <message>
        <source>checked at the seal: sound</source>
        <translation>封存时核对：无误</translation>
    </message>
    <message>
        <source>checked at the seal: not sound</source>
        <translation>封存时核对：有误</translation>
    </message>
    <message>
        <source>is checked at the seal</source>
        <translation>封存时核对</translation>
    </message>
    <message>
        <source>Pictures missing</source>
        <translation>缺失照片</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>About</source>
        <translation>针对</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>隐患</translation>
    </message>
    <message>
        <source>The scheme in full (number {number})</source>
        <translation>计分办法全文（第 {number} 版）</translation>
    </message>
    <message>
        <source>Weights in percent</source>
        <translation>权重（%）</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Execution = (in time + {late} × late + {after} × entered afterwards) ÷ (due − excused). Of a patrol its coverage counts.</source>
        <translation>执行率 =（按时 + {late} × 迟检 + {after} × 补录）÷（应检 − 免检）。巡查按覆盖率计。</translation>
    </message>
    <message>
        <source>Condition = weighted passes ÷ weighted passes and fails; weights {weights}. The fails of one open finding count once.</source>
        <translation>状况 = 加权合格 ÷（加权合格 + 加权不合格），权重 {weights}。同一未销号隐患多次不合格只计一次。</translation>
    </message>
    <message>
        <source>Rectification, for each finding due in the quarter: in time 1; late 1 − days late ÷ days allowed, never below 0; open and overdue 0; come back 0. Weighted as above.</source>
        <translation>整改，按本季到期的每条隐患计：按期 1；迟改 1 − 逾期天数 ÷ 规定天数，最低 0；逾期未销号 0；复发 0。权重同上。</translation>
    </message>
    <message>
        <source>Integrity = 1 less {mismatch} for each re-check that differed, {seeded} for each test defect missed, {flag} for each flag upheld, never below 0.</source>
        <translation>真实性 = 1 减去：抽查复核每次不一致 {mismatch}，测试缺陷每漏查一处 {seeded}，异常标记每条属实 {flag}；最低 0。</translation>
    </message>
    <message>
        <source>Appraisal = the mean rating drawn to that of the site by {shrink} ratings, from 1 = 0 to 5 = 1. Where there are complaints, {share} of it is the share of them answered within {days} days.</source>
        <translation>评议 = 平均评分（加入 {shrink} 份全馆平均分修正），1 分计 0，5 分计 1。有投诉时，其中 {share} 按投诉 {days} 天内答复率计。</translation>
    </message>
    <message>
        <source>Readiness = the share of dates (tests, licences, supplies) that hold at the end of the quarter.</source>
        <translation>保障 = 季末仍在有效期内的比例（检测、证照、物资）。</translation>
    </message>
    <message>
        <source>A part with fewer than {least} cases is “too few”, and the others share its weight. A subject of which less than {weight} % could be measured has no score.</source>
        <translation>少于 {least} 例的项目为“样本不足”，其权重由其余项目分担。可计权重不足 {weight}% 的不计得分。</translation>
    </message>
    <message>
        <source>From {excellent} excellent, from {good} good, from {enough} pass. With a major hazard overdue, or an S1 left open to the public, no better than pass.</source>
        <translation>{excellent} 分以上优秀，{good} 分以上良好，{enough} 分以上合格。重大隐患逾期，或 S1 隐患仍对公众开放的，最高为合格。</translation>
    </message>
    <message>
        <source>Whole site</source>
        <translation>全馆</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Went at</source>
        <translation>出发时间</translation>
    </message>
    <message>
        <source>Back at</source>
        <translation>返回时间</translation>
    </message>
    <message>
        <source>Scan to open this round</source>
        <translation>扫码打开本次检查</translation>
    </message>
    <message>
        <source>★ critical, looked at by itself   ⊙ put right on the spot</source>
        <translation>★ 关键项，逐项查看&#x3000;⊙ 当场改正</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>发现的问题</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Patroller</source>
        <translation>巡查人</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>监督人</translation>
    </message>
    <message>
        <source>Marked lines were drawn for a closer look: number or picture</source>
        <translation>带标记的项被抽中：填数值或拍照</translation>
    </message>
</context>
<context>
    <name>periods</name>
    <message>
        <source>{count} failed</source>
        <translation>{count} 项不合格</translation>
    </message>
    <message>
        <source>{score} of 5</source>
        <translation>{score} 分</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>{figure}: {value}</source>
        <translation>{figure}：{value}</translation>
    </message>
    <message>
        <source>Correct a figure</source>
        <translation>更正数字</translation>
    </message>
    <message>
        <source>The sealed figure stays as it is. What would be right stands beside it, here and on every paper, with the reason and both names.</source>
        <translation>封存的数字不变。更正列在旁边，这里和每份文件上都注明原因和两人姓名。</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>What would be right</source>
        <translation>更正为</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Approved by, with PIN</source>
        <translation>批准人输 PIN</translation>
    </message>
    <message>
        <source>To the score of {subject}</source>
        <translation>{subject}的得分申诉</translation>
    </message>
    <message>
        <source>It stands beside the score and on the paper. The manager answers before the quarter is sealed.</source>
        <translation>申诉列在得分旁边和文件上，经理在季评封存前答复。</translation>
    </message>
    <message>
        <source>What is to be said</source>
        <translation>申诉内容</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>{name}: {text}</source>
        <translation>{name}：{text}</translation>
    </message>
    <message>
        <source>Keep the answer</source>
        <translation>保存答复</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>About</source>
        <translation>针对</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>决定内容</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Raise it as a finding, so that it is followed up</source>
        <translation>立为隐患，以便跟踪</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Put down a decision</source>
        <translation>记一项决定</translation>
    </message>
    <message>
        <source>Continue what works, improve what does not, close what cannot be used.</source>
        <translation>好的继续，不足的改进，不能用的关闭。</translation>
    </message>
    <message>
        <source>Keep the decision</source>
        <translation>保存决定</translation>
    </message>
    <message>
        <source>{dimension}, areas (%)</source>
        <translation>{dimension}，场地（%）</translation>
    </message>
    <message>
        <source>{dimension}, posts (%)</source>
        <translation>{dimension}，岗位（%）</translation>
    </message>
    <message>
        <source>“{band}” from (points)</source>
        <translation>“{band}”最低分</translation>
    </message>
    <message>
        <source>Weights and bands</source>
        <translation>权重与等次</translation>
    </message>
    <message>
        <source>They are the site&apos;s own rule and are printed in full with every quarter. Before the first quarter is sealed they hold at once, afterwards from the next quarter on. The weights of areas make 100, those of posts too.</source>
        <translation>这是本馆自己的规定，每份季评都全文印出。第一个季评封存之前立即生效，之后从下一季度起生效。场地权重合计 100，岗位权重也合计 100。</translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>A number, please.</source>
        <translation>请填数字。</translation>
    </message>
    <message>
        <source>Whole numbers, please.</source>
        <translation>请填整数。</translation>
    </message>
    <message>
        <source>They make {total} and should make 100.</source>
        <translation>现合计 {total}，应为 100。</translation>
    </message>
    <message>
        <source>Each lower than the one before, at most 100.</source>
        <translation>须逐个递减，最高 100。</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>按时</translation>
    </message>
    <message>
        <source>late</source>
        <translation>迟检</translation>
    </message>
    <message>
        <source>entered afterwards</source>
        <translation>补录</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>漏检</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>免检</translation>
    </message>
    <message>
        <source>still due</source>
        <translation>待检</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>闭馆</translation>
    </message>
    <message>
        <source>desk not switched on</source>
        <translation>电脑未开机</translation>
    </message>
    <message>
        <source>nobody went</source>
        <translation>无人巡查</translation>
    </message>
    <message>
        <source>Closed that day</source>
        <translation>当天闭馆</translation>
    </message>
    <message>
        <source>Closed by the opening hours</source>
        <translation>按开放时间闭馆</translation>
    </message>
    <message>
        <source>No opening hours yet</source>
        <translation>还没有开放时间</translation>
    </message>
    <message>
        <source>Execution</source>
        <translation>执行率</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>状况</translation>
    </message>
    <message>
        <source>Rectification</source>
        <translation>整改</translation>
    </message>
    <message>
        <source>Integrity</source>
        <translation>真实性</translation>
    </message>
    <message>
        <source>Appraisal</source>
        <translation>评议</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>保障</translation>
    </message>
    <message>
        <source>Excellent</source>
        <translation>优秀</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Improve</source>
        <translation>改进</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Major hazard overdue ({number}): no better than pass</source>
        <translation>重大隐患逾期（{number}）：最高为合格</translation>
    </message>
    <message>
        <source>S1 left open to the public ({number}): no better than pass</source>
        <translation>S1 隐患仍对公众开放（{number}）：最高为合格</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Nothing was done</source>
        <translation>未做检查</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>隐患</translation>
    </message>
    <message>
        <source>Visitor&apos;s word</source>
        <translation>职工之声</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Re-check</source>
        <translation>抽查复核</translation>
    </message>
    <message>
        <source>Amendment</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Area released</source>
        <translation>放行场地</translation>
    </message>
    <message>
        <source>Template changed</source>
        <translation>模板变更</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>too few</source>
        <translation>样本不足</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number}%</translation>
    </message>
    <message>
        <source>{part} of {whole}</source>
        <translation>{part} / {whole}</translation>
    </message>
    <message>
        <source>{count} rounds</source>
        <translation>{count} 次检查</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes}分钟</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} 小时</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 天</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} 天</translation>
    </message>
    <message>
        <source>1 finding</source>
        <translation>1 条隐患</translation>
    </message>
    <message>
        <source>{count} findings</source>
        <translation>{count} 条隐患</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>未做</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>Quarter {quarter} of {year}</source>
        <translation>{year}年第{quarter}季度</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation>M月d日 ddd</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Whole site</source>
        <translation>全馆</translation>
    </message>
    <message>
        <source>Patrol coverage</source>
        <translation>巡查覆盖率</translation>
    </message>
    <message>
        <source>Findings raised</source>
        <translation>新增隐患</translation>
    </message>
    <message>
        <source>Findings closed</source>
        <translation>销号隐患</translation>
    </message>
    <message>
        <source>Findings overdue</source>
        <translation>逾期隐患</translation>
    </message>
    <message>
        <source>Open days</source>
        <translation>开放天数</translation>
    </message>
    <message>
        <source>Closed days</source>
        <translation>闭馆天数</translation>
    </message>
    <message>
        <source>Days without the desk</source>
        <translation>电脑未开机日</translation>
    </message>
    <message>
        <source>Open before</source>
        <translation>期初未销号</translation>
    </message>
    <message>
        <source>Put right on the spot</source>
        <translation>当场改正</translation>
    </message>
    <message>
        <source>Merged or withdrawn</source>
        <translation>合并或撤销</translation>
    </message>
    <message>
        <source>Open at the end</source>
        <translation>期末未销号</translation>
    </message>
    <message>
        <source>Deferred</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>Waiting to be verified</source>
        <translation>待复核</translation>
    </message>
    <message>
        <source>Major hazards</source>
        <translation>重大隐患</translation>
    </message>
    <message>
        <source>Come back</source>
        <translation>复发</translation>
    </message>
    <message>
        <source>Seen again</source>
        <translation>再次发现</translation>
    </message>
    <message>
        <source>Sent back at the check</source>
        <translation>复核退回</translation>
    </message>
    <message>
        <source>Open for up to 7 days</source>
        <translation>未销号 7 天以内</translation>
    </message>
    <message>
        <source>Open for 8 to 30 days</source>
        <translation>未销号 8–30 天</translation>
    </message>
    <message>
        <source>Open for more than 30 days</source>
        <translation>未销号 30 天以上</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>作答项数</translation>
    </message>
    <message>
        <source>Answered in bulk</source>
        <translation>批量作答</translation>
    </message>
    <message>
        <source>One person signed twice</source>
        <translation>一人两签</translation>
    </message>
    <message>
        <source>Areas released</source>
        <translation>主管放行的场地</translation>
    </message>
    <message>
        <source>Rounds handed in</source>
        <translation>已提交的检查</translation>
    </message>
    <message>
        <source>first time</source>
        <translation>首次</translation>
    </message>
    <message>
        <source>Re-checks</source>
        <translation>抽查复核</translation>
    </message>
    <message>
        <source>Re-checks that differed</source>
        <translation>抽查复核不一致</translation>
    </message>
    <message>
        <source>Defects set as a test</source>
        <translation>测试缺陷</translation>
    </message>
    <message>
        <source>Test defects missed</source>
        <translation>测试缺陷漏查</translation>
    </message>
    <message>
        <source>Flags looked into</source>
        <translation>已核查的标记</translation>
    </message>
    <message>
        <source>Flags upheld</source>
        <translation>属实的标记</translation>
    </message>
    <message>
        <source>Entered afterwards</source>
        <translation>补录</translation>
    </message>
    <message>
        <source>Clock set differently</source>
        <translation>时钟异常</translation>
    </message>
    <message>
        <source>Not countersigned</source>
        <translation>未会签</translation>
    </message>
    <message>
        <source>Amendments</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation>点单</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Complaints answered in time</source>
        <translation>按时答复的投诉</translation>
    </message>
    <message>
        <source>Rounds begun and not handed in</source>
        <translation>已开始未提交的检查</translation>
    </message>
    <message>
        <source>Rectified in time</source>
        <translation>按期整改率</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>已交办</translation>
    </message>
    <message>
        <source>Said to be done</source>
        <translation>已整改</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>已复核</translation>
    </message>
    <message>
        <source>Template changes</source>
        <translation>模板变更</translation>
    </message>
    <message>
        <source>Too long without a patrol</source>
        <translation>巡查间隔超时</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>Excused by</source>
        <translation>免检批准人</translation>
    </message>
    <message>
        <source>Due next</source>
        <translation>下期应检</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>已整改</translation>
    </message>
    <message>
        <source>found</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Closed in the quarter</source>
        <translation>本季销号</translation>
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
        <source>This area is not there any more. Nothing was changed. Choose another one.</source>
        <translation>这个场地已经不在了，没有任何改动。请另选一个。</translation>
    </message>
    <message>
        <source>Another area has this short code. Nothing was changed. Choose one that tells them apart.</source>
        <translation>已有场地用了这个简码，没有任何改动。请换一个能区分的。</translation>
    </message>
    <message>
        <source>This piece of equipment is not there any more. Nothing was changed. Choose another one.</source>
        <translation>这件设备已经不在了，没有任何改动。请另选一件。</translation>
    </message>
    <message>
        <source>Equipment of this kind has this tag already. Nothing was changed. Compare the two tags.</source>
        <translation>同类设备里已有这个编号，没有任何改动。请核对两件的编号。</translation>
    </message>
    <message>
        <source>This number must be {least} to {most}. Nothing was changed. Enter another one.</source>
        <translation>这个数须在 {least} 到 {most} 之间，没有任何改动。请重新填写。</translation>
    </message>
    <message>
        <source>These opening hours contradict themselves. The hours before still hold. Check days, season and times.</source>
        <translation>开放时间前后矛盾，原来的时间仍然有效。请检查星期、季节和时间。</translation>
    </message>
    <message>
        <source>These are no times from and until. Nothing was changed. Type them as 09:00-12:00.</source>
        <translation>起止时间不对，没有任何改动。请写成 09:00-12:00。</translation>
    </message>
    <message>
        <source>This day is as usual already. Nothing was changed. Look at the list again.</source>
        <translation>这一天本来就照常，没有任何改动。请再看一下列表。</translation>
    </message>
    <message>
        <source>This is no list of holidays that can be read: {path}. Nothing was taken in. It wants JSON, or CSV with day, name and off.</source>
        <translation>无法读取这份节假日表：{path}。没有导入任何内容。请用 JSON，或含 day、name、off 三列的 CSV。</translation>
    </message>
    <message>
        <source>This post is not there any more. Nothing was changed. Choose another one.</source>
        <translation>这个岗位已经不在了，没有任何改动。请另选一个。</translation>
    </message>
    <message>
        <source>There is a post of this name already. Nothing was changed. Choose another name.</source>
        <translation>已有同名岗位，没有任何改动。请换个名称。</translation>
    </message>
    <message>
        <source>A duty begins on its day and lasts at most 24 hours. Nothing was changed. Enter other times.</source>
        <translation>值班从当天开始，最长 24 小时，没有任何改动。请重填时间。</translation>
    </message>
    <message>
        <source>This duty is not there any more. Nothing was changed. Look at the week again.</source>
        <translation>这个班已经不在了，没有任何改动。请再看一下这一周。</translation>
    </message>
    <message>
        <source>This schedule has ended already. Nothing was changed. Begin a new one if it is needed.</source>
        <translation>这个安排已经结束，没有任何改动。需要的话请新建一个。</translation>
    </message>
    <message>
        <source>The schedule cannot be kept so. What was due before still is. Correct what is marked.</source>
        <translation>安排不能这样保存，原来的安排仍然有效。请改正标出的地方。</translation>
    </message>
    <message>
        <source>This check is not in force. Nothing was changed. Confirm and publish it first.</source>
        <translation>这张检查表还没有启用，没有任何改动。请先确认并发布。</translation>
    </message>
    <message>
        <source>This check is not there, or not in force. Nothing was changed. Look at the list again.</source>
        <translation>没有这张检查表，或尚未启用，没有任何改动。请再看一下列表。</translation>
    </message>
    <message>
        <source>There is a check with this code already. Nothing was changed. Choose another code.</source>
        <translation>已有相同代码的检查表，没有任何改动。请换个代码。</translation>
    </message>
    <message>
        <source>The check was not kept: {count} places need correcting. What was kept before is unchanged.</source>
        <translation>检查表未保存：有 {count} 处需要改正。原内容未变。</translation>
    </message>
    <message>
        <source>{count} items still wait for the site&apos;s word. The check was not published. Confirm them first.</source>
        <translation>还有 {count} 项待本馆确认，检查表没有发布。请先确认。</translation>
    </message>
    <message>
        <source>Somebody else has changed this draft meanwhile. Theirs is kept. Open it again.</source>
        <translation>这份草稿刚被他人修改，对方的修改已保留。请重新打开。</translation>
    </message>
    <message>
        <source>A published version never changes. Nothing was changed. Begin a new draft.</source>
        <translation>已发布的版本不能修改，没有任何改动。请新建草稿。</translation>
    </message>
    <message>
        <source>The note cannot be kept. Nothing was changed. At most {limit} characters, without control characters.</source>
        <translation>说明无法保存，没有任何改动。最多 {limit} 字，不能有控制字符。</translation>
    </message>
    <message>
        <source>The program brings no such pack. Nothing was changed. Choose one of the list.</source>
        <translation>没有这个可选包，没有任何改动。请从列表中选择。</translation>
    </message>
    <message>
        <source>This spreadsheet cannot be read: damaged, with a password, or none. Nothing was changed. Save it anew as .xlsx.</source>
        <translation>无法读取这个表格：文件损坏、有密码或不是表格。没有任何改动。请另存为 .xlsx 再试。</translation>
    </message>
    <message>
        <source>The spreadsheet is larger than {most_mb} MB. Nothing was changed. Take out what is no item.</source>
        <translation>表格超过 {most_mb} MB，没有任何改动。请删去不是检查项目的内容。</translation>
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
    <message>
        <source>This is no month or quarter. Nothing was made. Write a month as 2026-10, a quarter as 2026Q3.</source>
        <translation>这不是月份或季度，没有生成。月份请写成 2026-10，季度请写成 2026Q3。</translation>
    </message>
    <message>
        <source>This round is not known here. Nothing was changed. Look at the day&apos;s list again.</source>
        <translation>这里没有这次检查，未作改动。请重看当天的检查。</translation>
    </message>
    <message>
        <source>This check has been begun already. Nothing was lost. Open it and go on.</source>
        <translation>这项检查已经开始，内容都在。请打开接着做。</translation>
    </message>
    <message>
        <source>It is too early for this check, it opens at {opens}. Nothing was begun. Come back then.</source>
        <translation>还没到检查时间，{opens} 开始。尚未建立检查，请到时再来。</translation>
    </message>
    <message>
        <source>The time for this check is over. Nothing was begun. Until {until} it can be put down with a witness.</source>
        <translation>检查时间已过，尚未建立检查。{until} 前可凭证明人补录。</translation>
    </message>
    <message>
        <source>This check has been excused. Nothing was changed. There is nothing to do.</source>
        <translation>这项检查已准予免检，未作改动，无需再做。</translation>
    </message>
    <message>
        <source>This check is done already. Nothing was changed. Open it to look at it.</source>
        <translation>这项检查已经完成，未作改动。可打开查看。</translation>
    </message>
    <message>
        <source>This round is signed or given up. Its answers stay as they are. Begin a special check for what is new.</source>
        <translation>这次检查已签字或放弃，内容不变。有新情况请另做临时检查。</translation>
    </message>
    <message>
        <source>Something is still missing before this can be signed. All answers are kept. Look at the marked lines.</source>
        <translation>还有没填完的，暂不能签字。已答内容都在，请看标出的行。</translation>
    </message>
    <message>
        <source>Only a round that its patroller has signed can be countersigned or sent back. Nothing was changed. Look at it again.</source>
        <translation>巡查人签字后才能会签或退回，未作改动。请重新查看。</translation>
    </message>
    <message>
        <source>This round has something to look at. Nothing was signed. Open it and sign it by itself.</source>
        <translation>这次检查有需要查看的内容，尚未签字。请打开后单独会签。</translation>
    </message>
    <message>
        <source>The code of the sheet did not arrive whole. Nothing was opened. Scan it again, or type it in groups of four.</source>
        <translation>检查表上的码没有读全，没有打开检查。请再扫一次，或四位一组输入。</translation>
    </message>
    <message>
        <source>This check is no longer due; the calendar may have changed. Nothing was changed. Look at the list again.</source>
        <translation>这项检查已不在计划内，日历可能改过，未作改动。请重看列表。</translation>
    </message>
    <message>
        <source>A missed check is put down with a witness. Nothing was begun. Choose “put down afterwards” in the list.</source>
        <translation>漏检要凭证明人补录，尚未建立检查。请在列表里选“补录”。</translation>
    </message>
    <message>
        <source>More than 72 hours are over. Nothing was begun. It stays missed, with its reason in the month.</source>
        <translation>已超过 72 小时，尚未建立检查。这次仍算漏检，月总里会写明原因。</translation>
    </message>
    <message>
        <source>The second signature must be another person&apos;s. Nothing was signed. Ask a colleague to enter their PIN.</source>
        <translation>第二个签字必须是另一个人，尚未签字。请同事输入 PIN。</translation>
    </message>
    <message>
        <source>This person may not sign here. Nothing was signed. Choose somebody who may.</source>
        <translation>此人无权在这里签字，尚未签字。请另选一人。</translation>
    </message>
    <message>
        <source>This person has signed already. Nothing was changed. Somebody else signs the other line.</source>
        <translation>此人已经签过，未作改动。另一处请别人签。</translation>
    </message>
    <message>
        <source>This item is not signed. Nothing was changed. Answer it as its keys say.</source>
        <translation>这一项不用签字，未作改动。请按提示的键回答。</translation>
    </message>
    <message>
        <source>Something was put right on the spot and no picture shows it afterwards. Nothing was signed. Write what you saw.</source>
        <translation>当场改正没有改正后的照片，尚未签字。请写明您看到的情况。</translation>
    </message>
    <message>
        <source>Whoever asked for it, began it or holds its post cannot excuse it. Nothing was changed. Ask another manager.</source>
        <translation>申请人、检查人和责任岗位本人不能批准免检，未作改动。请另一位经理办理。</translation>
    </message>
    <message>
        <source>Nobody asked for this check to be excused. Nothing was changed. Excuse it, or leave it.</source>
        <translation>没有人申请免检，未作改动。可直接准予免检或不处理。</translation>
    </message>
    <message>
        <source>This item is not part of the round. Nothing was changed. Open the round again.</source>
        <translation>这次检查没有这一项，未作改动。请重新打开检查。</translation>
    </message>
    <message>
        <source>The time of the walk lies ahead, or before the day. Nothing was changed. Enter it anew.</source>
        <translation>巡查时间不对，未作改动。请重新输入。</translation>
    </message>
    <message>
        <source>This is no picture that can be read. Nothing was kept. Save it as JPEG or PNG and take it again.</source>
        <translation>图片无法读取，没有保存。请存成 JPEG 或 PNG 再添加。</translation>
    </message>
    <message>
        <source>The picture is too large. Nothing was kept. Take a smaller one.</source>
        <translation>图片太大，没有保存。请换小一点的。</translation>
    </message>
    <message>
        <source>This picture is not on this line. Nothing was changed. Open the round again.</source>
        <translation>这一项没有这张照片，未作改动。请重新打开检查。</translation>
    </message>
    <message>
        <source>The picture&apos;s file is missing or was changed. Its entry stays. Take it in again, or restore a backup.</source>
        <translation>照片文件丢失或被改动，记录仍在。请重新添加，或恢复备份。</translation>
    </message>
    <message>
        <source>There is no such finding. Nothing was changed. Look at the list again.</source>
        <translation>没有这条隐患，未作改动。请重看列表。</translation>
    </message>
    <message>
        <source>This finding is closed and stays so. Nothing was changed. The same trouble again is a new finding.</source>
        <translation>该隐患已销号，不再改动。再次出现请另行登记。</translation>
    </message>
    <message>
        <source>This cannot be done at the stage the finding is at. Nothing was changed. Look at its steps.</source>
        <translation>隐患当前状态不能这样操作，未作改动。请看它的经过。</translation>
    </message>
    <message>
        <source>A newer version of the program knows this step. Nothing was changed. Update this desk.</source>
        <translation>这一步由新版本程序写入，未作改动。请先更新本机。</translation>
    </message>
    <message>
        <source>It has no severity yet. Nothing was kept. Choose one from S1 to S4.</source>
        <translation>还没有严重程度，没有保存。请选 S1–S4。</translation>
    </message>
    <message>
        <source>Nothing protects people until it is put right. Nothing was kept. Write the measure, or close the area.</source>
        <translation>整改前没有防护，没有保存。请写临时防护措施，或关闭该场地。</translation>
    </message>
    <message>
        <source>It does not say what is to be done. Nothing was kept. Write the measure.</source>
        <translation>没有写怎样整改，没有保存。请填写整改措施。</translation>
    </message>
    <message>
        <source>It has no owner, or several. Nothing was kept. Choose one post, person or outside operator.</source>
        <translation>责任方不是一个，没有保存。请选定一个岗位、人员或外单位。</translation>
    </message>
    <message>
        <source>Its day is missing or over. Nothing was kept. Give a day that is still to come.</source>
        <translation>期限没填或已过，没有保存。请填今后的日期。</translation>
    </message>
    <message>
        <source>Money cannot be less than nothing. Nothing was kept. Enter it anew.</source>
        <translation>资金不能为负数，没有保存。请重新填写。</translation>
    </message>
    <message>
        <source>A major hazard needs a plan. Nothing was kept. Write the plan.</source>
        <translation>重大隐患须有整改方案，没有保存。请填写方案。</translation>
    </message>
    <message>
        <source>It does not say what was done. Nothing was kept. Write it down.</source>
        <translation>没有写做了什么，没有保存。请填写。</translation>
    </message>
    <message>
        <source>It came back. Nothing was kept. Say why it did.</source>
        <translation>这是复发的隐患，没有保存。请写明原因。</translation>
    </message>
    <message>
        <source>It does not say how it was verified. Nothing was signed. Choose how.</source>
        <translation>没有复核方式，尚未签字。请选择。</translation>
    </message>
    <message>
        <source>Whoever did the work or answers for it cannot verify it. Nothing was signed. Somebody else signs.</source>
        <translation>整改人或责任人不能复核，尚未签字。请由他人签字。</translation>
    </message>
    <message>
        <source>It was put right on the spot and nothing shows it. Nothing was signed. Add a picture of afterwards, or a word.</source>
        <translation>当场改正没有佐证，尚未签字。请加改正后照片，或写明情况。</translation>
    </message>
    <message>
        <source>The day to look again must be 1 to 30 days ahead. Nothing was kept. Choose another day.</source>
        <translation>复查日须在 1–30 天之内，没有保存。请另选日期。</translation>
    </message>
    <message>
        <source>The new day is not later than the present one. Nothing was kept. Choose a later one.</source>
        <translation>新期限不晚于原期限，没有保存。请选更晚的日期。</translation>
    </message>
    <message>
        <source>It cannot be merged with that one. Nothing was changed. Choose another finding that is still open.</source>
        <translation>不能与那一条合并，未作改动。请另选一条未销号的隐患。</translation>
    </message>
    <message>
        <source>It keeps an area closed. Nothing was changed. Open the area first.</source>
        <translation>该隐患使场地关闭，未作改动。请先开放场地。</translation>
    </message>
    <message>
        <source>This word of a visitor is not known here. Nothing was changed. Look at the list again.</source>
        <translation>没有这条职工之声，未作改动。请重看列表。</translation>
    </message>
    <message>
        <source>A rating is 1 to 5. Nothing was kept. Enter it anew.</source>
        <translation>评分为 1–5 分，没有保存。请重新填写。</translation>
    </message>
    <message>
        <source>This period is not over yet. Nothing was signed. Review it after its last day.</source>
        <translation>本期还没结束，尚未签字。请在最后一天之后审核。</translation>
    </message>
    <message>
        <source>{left} checks of this period can still be done or put down, so its figures may move. Nothing was signed. Do them, or wait until their time is over.</source>
        <translation>本期还有 {left} 项检查可以补做，数据还会变，尚未签字。请做完，或等到期限过去。</translation>
    </message>
    <message>
        <source>The figures are no longer those that were signed before: something was recorded since. Nothing was changed. Keep the paragraph anew and review the figures again.</source>
        <translation>签字后又有新记录，数据已变，未作改动。请重新保存说明并再次审核。</translation>
    </message>
    <message>
        <source>This step cannot be taken now, somebody may have gone on at another desk. Nothing was changed. Look at the period again.</source>
        <translation>现在不能办这一步，可能另一台前台机已办理，未作改动。请重新查看。</translation>
    </message>
    <message>
        <source>{left} words to scores are not answered yet. Nothing was sealed. Answer them, then seal.</source>
        <translation>还有 {left} 条申诉没有答复，尚未封存。请先答复再封存。</translation>
    </message>
    <message>
        <source>This period is not sealed, so its figures still follow from the days. Nothing was changed. Correct what was recorded instead.</source>
        <translation>本期还没封存，数据仍随记录变化，未作改动。请直接更正原记录。</translation>
    </message>
    <message>
        <source>A correction is approved by somebody other than who makes it. Nothing was changed. Choose somebody else.</source>
        <translation>更正须由另一人批准，未作改动。请另选一人。</translation>
    </message>
    <message>
        <source>This area or post is not known here. Nothing was changed. Look at the quarter again.</source>
        <translation>没有这个场地或岗位，未作改动。请重新查看季评。</translation>
    </message>
    <message>
        <source>This word to a score is not known here. Nothing was changed. Look at the quarter again.</source>
        <translation>没有这条申诉，未作改动。请重新查看季评。</translation>
    </message>
    <message>
        <source>Whoever shall see to it is not known here. Nothing was kept. Choose a post or a person again.</source>
        <translation>没有这个责任岗位或人员，没有保存。请重新选择。</translation>
    </message>
    <message>
        <source>The scheme cannot be so ({fields}). The one before still holds. The weights must make 100, the bands must fall.</source>
        <translation>评分办法不能这样（{fields}），仍按原办法。权重合计须为 100，等级分数须递减。</translation>
    </message>
    <message>
        <source>This result does not belong to this kind of re-check. Nothing was kept. Choose another.</source>
        <translation>该结果与复查方式不符，没有保存。请另选。</translation>
    </message>
</context>
<context>
    <name>proposal</name>
    <message>
        <source>{month}: open on {days}, {due} checks due, {done} done in time.</source>
        <translation>{month}开放 {days}，应检 {due} 次，按时完成 {done} 次。</translation>
    </message>
    <message>
        <source>Execution {share}.</source>
        <translation>执行率 {share}。</translation>
    </message>
    <message>
        <source>Patrols covered {share} of the open hours; the longest gap was {minutes} ({day}).</source>
        <translation>巡查覆盖率 {share}，最长间隔 {minutes}（{day}）。</translation>
    </message>
    <message>
        <source>Visitors gave {mean} of 5 ({count} ratings).</source>
        <translation>职工评分 {mean} 分（满分 5 分，{count} 份评价）。</translation>
    </message>
    <message>
        <source>{missed} were missed.</source>
        <translation>漏检 {missed} 次。</translation>
    </message>
    <message>
        <source>{missed} were missed, {off} of them while the desk was off.</source>
        <translation>漏检 {missed} 次，其中 {off} 次电脑未开机。</translation>
    </message>
    <message>
        <source>No hazards were found.</source>
        <translation>没有发现隐患。</translation>
    </message>
    <message>
        <source>Hazards: {found} found, {spot} of them put right on the spot, {closed} closed.</source>
        <translation>发现隐患 {found} 条，其中当场改正 {spot} 条；销号 {closed} 条。</translation>
    </message>
    <message>
        <source>Open at the end: {left}, overdue: {overdue}.</source>
        <translation>期末未销号 {left} 条，逾期 {overdue} 条。</translation>
    </message>
    <message>
        <source>Come back after they were closed: {count}.</source>
        <translation>销号后复发 {count} 条。</translation>
    </message>
    <message>
        <source>Major hazards: {count}.</source>
        <translation>重大隐患 {count} 条。</translation>
    </message>
    <message>
        <source>{quarter}: execution {execution}, patrol coverage {coverage}, rectified in time {rectified}.</source>
        <translation>{quarter}执行率 {execution}，巡查覆盖率 {coverage}，按期整改率 {rectified}。</translation>
    </message>
    <message>
        <source>Areas: {bands}.</source>
        <translation>场地：{bands}。</translation>
    </message>
    <message>
        <source>Posts: {bands}.</source>
        <translation>岗位：{bands}。</translation>
    </message>
    <message>
        <source>Hazards found: {found}, of them verified: {verified}. Overdue: {overdue}.</source>
        <translation>发现隐患 {found} 条，其中已复核 {verified} 条；逾期 {overdue} 条。</translation>
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
        <source>Rounds</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>隐患</translation>
    </message>
    <message>
        <source>Summaries</source>
        <translation>月总季评</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>场馆</translation>
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
    <name>rounds</name>
    <message>
        <source>Whole site</source>
        <translation>全馆</translation>
    </message>
    <message>
        <source>all of {total}</source>
        <translation>共 {total}，全部</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>at most {months} months ago</source>
        <translation>{months} 个月内</translation>
    </message>
    <message>
        <source>still valid</source>
        <translation>在有效期内</translation>
    </message>
    <message>
        <source>{rule} ({mark})</source>
        <translation>{rule}（{mark}）</translation>
    </message>
    <message>
        <source>Critical: answered by itself, never with the rest.</source>
        <translation>关键项：逐项回答，不随整组。</translation>
    </message>
    <message>
        <source>To be put right on the spot where it fails.</source>
        <translation>不合格须当场改正。</translation>
    </message>
    <message>
        <source>Not answered yet.</source>
        <translation>还没回答。</translation>
    </message>
    <message>
        <source>Say how serious it is.</source>
        <translation>选择严重程度。</translation>
    </message>
    <message>
        <source>Say where exactly.</source>
        <translation>写清具体位置。</translation>
    </message>
    <message>
        <source>Say whether it was put right on the spot.</source>
        <translation>选择是否当场改正。</translation>
    </message>
    <message>
        <source>Say what protects people until it is put right.</source>
        <translation>写明整改前怎样防护。</translation>
    </message>
    <message>
        <source>Say why it does not apply.</source>
        <translation>写明为什么不适用。</translation>
    </message>
    <message>
        <source>A picture is needed.</source>
        <translation>需要拍照。</translation>
    </message>
    <message>
        <source>The picture&apos;s file is gone or damaged. Take it in again.</source>
        <translation>照片文件丢失或损坏，请重新添加。</translation>
    </message>
    <message>
        <source>A signature is missing.</source>
        <translation>缺签名。</translation>
    </message>
    <message>
        <source>This one was drawn for a closer look: answer it by itself.</source>
        <translation>这一项被抽中细看：请单独回答。</translation>
    </message>
    <message>
        <source>The picture of the paper sheet is missing.</source>
        <translation>缺纸质表的照片。</translation>
    </message>
    <message>
        <source>That is an unusual number. Enter once more keeps it.</source>
        <translation>这个数不寻常。再按一次回车就保存。</translation>
    </message>
    <message>
        <source>Type what you read or counted.</source>
        <translation>输入读数或清点数。</translation>
    </message>
    <message>
        <source>Type found/all, for example 5/6.</source>
        <translation>按“实有/应有”输入，例如 5/6。</translation>
    </message>
    <message>
        <source>That is no number.</source>
        <translation>这不是数字。</translation>
    </message>
    <message>
        <source>That is no date. Type it as 20270331.</source>
        <translation>日期不对，请按 20270331 输入。</translation>
    </message>
    <message>
        <source>Fewer decimals, please.</source>
        <translation>小数位太多。</translation>
    </message>
    <message>
        <source>That number is too large.</source>
        <translation>这个数太大。</translation>
    </message>
    <message>
        <source>More were found than there are.</source>
        <translation>实有数多于应有数。</translation>
    </message>
    <message>
        <source>Choose one of the numbers shown.</source>
        <translation>请按所列数字选择。</translation>
    </message>
    <message>
        <source>This item always applies.</source>
        <translation>这一项必须检查，不能选不适用。</translation>
    </message>
    <message>
        <source>This item is only noted; it cannot fail.</source>
        <translation>这一项只作记录，没有不合格。</translation>
    </message>
    <message>
        <source>Take in a picture: drop it here, or press Alt+P.</source>
        <translation>添加照片：拖到这里，或按 Alt+P。</translation>
    </message>
    <message>
        <source>It is signed at the end, with the PIN.</source>
        <translation>最后用 PIN 签字。</translation>
    </message>
    <message>
        <source>Press Enter and write it down.</source>
        <translation>按回车填写。</translation>
    </message>
    <message>
        <source>Unusual number, confirmed</source>
        <translation>数值不寻常，已确认</translation>
    </message>
    <message>
        <source>The checkpoint code does not fit</source>
        <translation>点位暗码不符</translation>
    </message>
    <message>
        <source>No checkpoint code</source>
        <translation>没有点位暗码</translation>
    </message>
    <message>
        <source>Near the limit</source>
        <translation>接近上限</translation>
    </message>
    <message>
        <source>A picture was used before</source>
        <translation>照片用过</translation>
    </message>
    <message>
        <source>The walk was shorter than the way takes</source>
        <translation>巡查用时短于路程</translation>
    </message>
    <message>
        <source>The clock was set back</source>
        <translation>时钟被回拨</translation>
    </message>
    <message>
        <source>The clock went astray</source>
        <translation>时钟不准</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>未答</translation>
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
    <name>templates</name>
    <message>
        <source>A code has capitals, digits and hyphens, at most 16.</source>
        <translation>代码只能用大写字母、数字和短横，最多 16 位。</translation>
    </message>
    <message>
        <source>The item&apos;s code is missing.</source>
        <translation>缺项目代码。</translation>
    </message>
    <message>
        <source>This code is used twice.</source>
        <translation>代码重复。</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>缺名称。</translation>
    </message>
    <message>
        <source>Too long, or with characters that cannot be kept.</source>
        <translation>过长，或含无法保存的字符。</translation>
    </message>
    <message>
        <source>There is a character in it that no paper can show.</source>
        <translation>有打印不出的字。</translation>
    </message>
    <message>
        <source>There is no item in it.</source>
        <translation>没有项目。</translation>
    </message>
    <message>
        <source>More than 300 items.</source>
        <translation>超过 300 项。</translation>
    </message>
    <message>
        <source>A section&apos;s code is missing or used twice.</source>
        <translation>分组代码缺失或重复。</translation>
    </message>
    <message>
        <source>There is no such section.</source>
        <translation>没有这个分组。</translation>
    </message>
    <message>
        <source>The section is missing.</source>
        <translation>缺分组。</translation>
    </message>
    <message>
        <source>One section has two names.</source>
        <translation>同一分组有两个名称。</translation>
    </message>
    <message>
        <source>This does not fit the kind of answer.</source>
        <translation>不适用于这种答案类型。</translation>
    </message>
    <message>
        <source>Two limits contradict each other; keep one.</source>
        <translation>限值重复设置，请只留一个。</translation>
    </message>
    <message>
        <source>This is no number that can be used.</source>
        <translation>数值不对。</translation>
    </message>
    <message>
        <source>The lower limit is above the upper one.</source>
        <translation>下限大于上限。</translation>
    </message>
    <message>
        <source>A good value would lie outside the plausible range.</source>
        <translation>合格限超出了可信范围。</translation>
    </message>
    <message>
        <source>A share lies between 0 and 1, for example 0.2.</source>
        <translation>比例应在 0 到 1 之间，如 0.2。</translation>
    </message>
    <message>
        <source>It takes at least two choices.</source>
        <translation>至少要有两个选项。</translation>
    </message>
    <message>
        <source>At most nine choices.</source>
        <translation>最多九个选项。</translation>
    </message>
    <message>
        <source>A choice&apos;s code is missing or used twice.</source>
        <translation>选项代码缺失或重复。</translation>
    </message>
    <message>
        <source>No choice counts as good.</source>
        <translation>没有合格的选项。</translation>
    </message>
    <message>
        <source>Write each choice as code|Chinese|English|ok, or bad at the end.</source>
        <translation>选项请写成：代码|中文|英文|ok，不合格的末尾写 bad。</translation>
    </message>
    <message>
        <source>Choose the kind of equipment.</source>
        <translation>请选设备类别。</translation>
    </message>
    <message>
        <source>An item that is answered by a picture always takes one.</source>
        <translation>照片项必须每次拍照。</translation>
    </message>
    <message>
        <source>Say how bad a fail is.</source>
        <translation>请选严重度。</translation>
    </message>
    <message>
        <source>This code had another kind of answer when it was published. Give the item a new code.</source>
        <translation>这个代码发布时是另一种答案类型，请换个新代码。</translation>
    </message>
    <message>
        <source>The palace has to give this limit.</source>
        <translation>须由本馆填写限值。</translation>
    </message>
    <message>
        <source>The palace has still to confirm this.</source>
        <translation>待本馆确认。</translation>
    </message>
    <message>
        <source>There is no such item.</source>
        <translation>没有这个项目。</translation>
    </message>
    <message>
        <source>This column is missing.</source>
        <translation>缺这一列。</translation>
    </message>
    <message>
        <source>This column is there twice.</source>
        <translation>这一列重复。</translation>
    </message>
    <message>
        <source>There is no such kind of answer.</source>
        <translation>没有这种答案类型。</translation>
    </message>
    <message>
        <source>This word is not known here.</source>
        <translation>不认识这个词。</translation>
    </message>
    <message>
        <source>The sheet does not say which check it is.</source>
        <translation>表格没有写明是哪张检查表。</translation>
    </message>
    <message>
        <source>This is the sheet of another check.</source>
        <translation>这是另一张检查表的表格。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Kind of check</source>
        <translation>检查类型</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>This cannot be kept ({code}).</source>
        <translation>无法保存（{code}）。</translation>
    </message>
    <message>
        <source>not older than {count} months</source>
        <translation>不超过 {count} 个月</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>at least {low}</source>
        <translation>不少于 {low}</translation>
    </message>
    <message>
        <source>at most as many as the area holds</source>
        <translation>不超过场地核定人数</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} 到 {high}</translation>
    </message>
    <message>
        <source>at most {high}</source>
        <translation>不超过 {high}</translation>
    </message>
    <message>
        <source>the usual practice</source>
        <translation>通行做法</translation>
    </message>
    <message>
        <source>{ref} (second-hand)</source>
        <translation>{ref}（转引）</translation>
    </message>
    <message>
        <source>{ref} (nobody has checked the text yet)</source>
        <translation>{ref}（原文未核）</translation>
    </message>
    <message>
        <source>house rule</source>
        <translation>本馆规定</translation>
    </message>
    <message>
        <source>{count} to confirm</source>
        <translation>待确认 {count} 项</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>in force; next version: {state}</source>
        <translation>在用；下一版：{state}</translation>
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
    <name>venue</name>
    <message>
        <source>{count} d</source>
        <translation>{count} 天</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} 小时</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} 分</translation>
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
        <source>The state of a finding does not follow from its steps.</source>
        <translation>隐患的状态与其经过不符。</translation>
    </message>
    <message>
        <source>A published check was changed after it was published.</source>
        <translation>已发布的检查模板发布后被改动。</translation>
    </message>
    <message>
        <source>The state of a round does not follow from its steps.</source>
        <translation>检查的状态与其步骤不符。</translation>
    </message>
    <message>
        <source>The picture of a round or a finding is missing or was changed.</source>
        <translation>检查或隐患的照片缺失或被改动。</translation>
    </message>
    <message>
        <source>The figures of a sealed month or quarter do not follow from its rounds and findings.</source>
        <translation>已封存的月总或季评数据与检查、隐患记录不符。</translation>
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
        <source>see rounds, findings and months</source>
        <translation>查看检查、隐患和月总</translation>
    </message>
    <message>
        <source>do rounds</source>
        <translation>做检查</translation>
    </message>
    <message>
        <source>countersign rounds</source>
        <translation>会签检查</translation>
    </message>
    <message>
        <source>raise findings</source>
        <translation>上报隐患</translation>
    </message>
    <message>
        <source>put findings right</source>
        <translation>整改隐患</translation>
    </message>
    <message>
        <source>assign and verify findings</source>
        <translation>交办和复核隐患</translation>
    </message>
    <message>
        <source>change check templates</source>
        <translation>修改检查模板</translation>
    </message>
    <message>
        <source>change areas, hours and posts</source>
        <translation>设置场地、开放时间和岗位</translation>
    </message>
    <message>
        <source>sign and seal months and quarters</source>
        <translation>签字封存月总季评</translation>
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
        <source>One person may do and sign</source>
        <translation>允许一人双签</translation>
    </message>
    <message>
        <source>Days to put right a finding of severity 2</source>
        <translation>二级隐患整改天数</translation>
    </message>
    <message>
        <source>Days to put right a finding of severity 3</source>
        <translation>三级隐患整改天数</translation>
    </message>
    <message>
        <source>Days to put right a finding of severity 4</source>
        <translation>四级隐患整改天数</translation>
    </message>
    <message>
        <source>Days in which the same finding again is a recurrence</source>
        <translation>多少天内再现算复发</translation>
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
