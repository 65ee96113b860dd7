/** A company in China. */
export interface Company {
  readonly city: string
  /** Short name, the key of its record. */
  readonly key: string
  /** Its web domain below `.example`. */
  readonly domain: string
  readonly name: string
  readonly industry: string
  readonly employees: number
  readonly founded: number
}

/** city | key | domain | full name | industry | employees | founded. The names are invented. */
const rows = `
苏州|恒信|hengxin-precision|苏州恒信精密机械有限公司|precision_machining|320|2009
宁波|东屿|dongyu-bearing|宁波东屿轴承制造有限公司|bearings|860|2001
武汉|联测|liance|武汉联测光电仪器有限公司|instruments|210|2012
青岛|海岳|haiyue-pack|青岛海岳食品包装有限公司|packaging|450|2006
合肥|晨帆|chenfan-energy|合肥晨帆新能源科技有限公司|new_energy|1680|2015
东莞|启衡|qiheng-metal|东莞启衡五金制品厂|metal_products|95|2004
成都|锦程|jincheng-wl|成都锦程物流设备有限公司|logistics|240|2010
无锡|正微|zhengwei-semi|无锡正微半导体材料有限公司|electronics|530|2016
佛山|顺铭|shunming|佛山顺铭厨电有限公司|appliances|1250|1998
长沙|麓山|lushan-heavy|长沙麓山重工部件有限公司|machinery|980|2003
杭州|澜图|lantu-it|杭州澜图信息技术有限公司|software|130|2018
天津|港拓|gangtuo|天津港拓仓储服务有限公司|logistics|380|2008
西安|云秦|yunqin-aero|西安云秦航空零部件有限公司|aerospace|620|2007
深圳|云栈|yunzhan|深圳云栈智能装备有限公司|smart_equipment|290|2017
上海|蓝桥|lanqiao-med|上海蓝桥医疗科技有限公司|medical|410|2013
嘉兴|望潮|wangchao-tex|嘉兴望潮纺织科技有限公司|textiles|720|2002
重庆|启岭|qiling-auto|重庆启岭汽车部件有限公司|automotive|1540|1999
苏州|恒信控股|hengxin-group|恒信控股集团有限公司|manufacturing|2600|1996
苏州|星澜|xinglan|苏州星澜微电子有限公司|electronics|340|2014
苏州|瑞格|ruige-cnc|昆山瑞格数控设备有限公司|precision_machining|180|2011
无锡|拓锋|tuofeng|无锡拓锋刀具有限公司|precision_machining|150|2008
无锡|江澜|jianglan-pv|无锡江澜光伏科技有限公司|new_energy|890|2010
常州|天蔚|tianwei-drive|常州天蔚传动科技有限公司|bearings|460|2005
常州|骏弛|junchi-rail|常州骏弛轨道装备有限公司|machinery|1100|2000
南京|钟麓|zhonglu-auto|南京钟麓汽车电子有限公司|automotive|570|2012
南京|玄北|xuanbei|南京玄北软件有限公司|software|220|2016
南通|海川|haichuan-tex|南通海川家纺有限公司|textiles|650|2003
杭州|钱塘智造|qtzz|杭州钱塘智造装备有限公司|smart_equipment|260|2015
杭州|西溪生物|xixi-bio|杭州西溪生物医药设备有限公司|medical|300|2014
宁波|甬越|yongyue-mold|宁波甬越模具有限公司|metal_products|340|2002
宁波|海曙电器|haishu-ea|宁波海曙电器有限公司|appliances|780|1997
温州|瓯正|ouzheng|温州瓯正阀门有限公司|metal_products|410|1995
台州|椒江机电|jiaojiang|台州椒江机电有限公司|machinery|290|2001
嘉兴|南湖光学|nanhu-optics|嘉兴南湖光学仪器有限公司|instruments|160|2013
合肥|皖新电池|wanxin|合肥皖新电池有限公司|new_energy|1320|2016
合肥|江淮视讯|jianghuai-av|合肥江淮视讯科技有限公司|electronics|240|2015
上海|申越|shenyue|上海申越自动化工程有限公司|smart_equipment|190|2009
上海|浦信|puxin-semi|上海浦信半导体设备有限公司|electronics|480|2017
上海|松泽食品|songze-food|上海松泽食品有限公司|food|960|2000
上海|嘉禾汽配|jiahe-auto|上海嘉禾汽车配件有限公司|automotive|730|2004
福州|闽都|mindu-fibre|福州闽都化纤有限公司|textiles|1400|1999
厦门|鹭港|lugang|厦门鹭港卫浴有限公司|metal_products|850|2003
厦门|集云|jiyun-wl|厦门集云物流有限公司|logistics|310|2011
济南|泉城重机|quancheng|济南泉城重型机械有限公司|machinery|1180|1994
济南|齐测|qice|济南齐测仪器有限公司|instruments|130|2014
青岛|胶澳冷链|jiaoao|青岛胶澳冷链科技有限公司|food|420|2012
烟台|芝罘轴承|zhifu|烟台芝罘轴承有限公司|bearings|380|2002
北京|亦城机器人|yicheng-robot|北京亦城机器人有限公司|smart_equipment|270|2018
北京|京蔚|jingwei-med|北京京蔚医疗器械有限公司|medical|350|2010
天津|津滨航空|jinbin-aero|天津津滨航空配件有限公司|aerospace|440|2009
石家庄|冀康|jikang|石家庄冀康药包材有限公司|packaging|280|2006
太原|晋钢装备|jingang|太原晋钢装备制造有限公司|machinery|920|1998
沈阳|盛京机床|shengjing|沈阳盛京机床有限公司|precision_machining|1050|1993
大连|滨城泵业|bincheng|大连滨城泵业有限公司|machinery|360|2001
长春|长东车灯|changdong|长春长东车灯有限公司|automotive|680|2007
哈尔滨|松北轴承|songbei|哈尔滨松北轴承有限公司|bearings|1200|1992
郑州|中原速冻|zhongyuan-food|郑州中原速冻食品有限公司|food|1750|1997
郑州|豫和智能|yuhe|郑州豫和智能仓储有限公司|logistics|230|2016
洛阳|洛川轴研|luochuan|洛阳洛川轴研科技有限公司|bearings|510|2003
武汉|楚天激光仪|chutian-laser|武汉楚天激光仪器有限公司|instruments|330|2008
武汉|江城汽饰|jiangcheng|武汉江城汽车饰件有限公司|automotive|840|2005
长沙|湘楚电子|xiangchu|长沙湘楚电子有限公司|electronics|390|2013
株洲|株机配件|zhuji|株洲株机轨道配件有限公司|machinery|560|2004
广州|穗丰|suifeng|广州穗丰饮料有限公司|food|1380|1996
广州|越秀精工|yuexiu-cnc|广州越秀精工有限公司|precision_machining|250|2011
深圳|鹏芯|pengxin|深圳鹏芯电子有限公司|electronics|1120|2010
深圳|南山医疗|nanshan-med|深圳南山影像医疗有限公司|medical|460|2012
珠海|横琴储能|hengqin|珠海横琴储能技术有限公司|new_energy|370|2019
佛山|禅城陶机|chancheng|佛山禅城陶瓷机械有限公司|machinery|310|2002
惠州|仲恺电池|zhongkai|惠州仲恺电池有限公司|new_energy|1900|2011
东莞|莞通|guantong|东莞莞通连接器有限公司|electronics|670|2009
东莞|虎门服饰|humen-wear|东莞虎门服饰有限公司|textiles|540|2000
重庆|渝北摩配|yubei|重庆渝北摩托配件有限公司|automotive|430|1998
成都|蓉航|ronghang|成都蓉航航空制造有限公司|aerospace|780|2006
西安|秦汉光伏|qinhan|西安秦汉光伏材料有限公司|new_energy|640|2014
兰州|陇原包装|longyuan|兰州陇原包装有限公司|packaging|200|2007
`

const company = (row: string): Company => {
  const [city = '', key = '', domain = '', name = '', industry = '', employees = '', founded = ''] = row.split('|')
  return { city, key, domain, name, industry, employees: Number(employees), founded: Number(founded) }
}

/** Companies in China, the ones of the pictures first. */
export const companies: readonly Company[] = rows.trim().split('\n').map(company)
