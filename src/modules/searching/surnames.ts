/** 常见姓氏: some nine in ten people bear one of these; enough to keep names out of a log, and no register of anybody. */
export const SURNAMES: ReadonlySet<string> = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任沈姚卢姜崔钟谭陆汪范廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙黎史陶贺毛段郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖樊兰殷施倪邢温阎欧翟齐焦柳鲁葛章岳俞梅',
);

export const DOUBLE_SURNAMES: ReadonlySet<string> = new Set(
  '欧阳 上官 司马 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 司徒 夏侯 端木 百里 独孤'.split(' '),
);

/** What people look for that begins like a name. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  (
    '高薪 高级 高职 高校 高中 高新 高空 高压 高技 方案 方向 白班 白领 常白班 常年 程序 程序员 金融 金工 金属 石油 石化 石材 石膏 康复 康养 江苏 江西 ' +
    '夏令营 万能 武汉 武术 温州 严格 易耗 兰州 齐全 向导 叶片 叶轮 马达 马桶 毛坯 毛巾 龙门 龙门铣 龙头 雷达 雷电 钟点工 田间 田园 石英 丁苯 ' +
    '陶瓷 陶艺 汤料 钱币 任务 任课 许可 许可证 何时 余热 余料 于洪 段长 施工 施工员 施肥 章程 梅花 江城 顾问 顾客 常州 葛洲坝 方便 方木 ' +
    '汪清 范本 白酒 白糖 黄金 黄山 黄酒 黄瓜 孔加工 孟加拉 严选 林业 林场 林木 林草 林下 郑州 徐州 苏州 杭州 沈阳 唐山 韩语 韩国 汪洋 ' +
    '史料 石家庄 贺州 连云港 常德 常熟 兰花 欧洲 欧美 欧标 焦化 焦炭 焦作 柳州 柳编 温度 温控 温室 易碎 齿轮 乔木 莫来石 汤圆'
  ).split(' '),
);
