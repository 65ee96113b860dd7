/** Cities of the sample companies with their code of GB/T 2260 and a development zone that has streets. */
export const cities = {
  上海: { region: '310100', city: '上海市', streets: ['松江区荣乐东路', '浦东新区川桥路', '嘉定区叶城路'] },
  苏州: { region: '320500', city: '苏州市', streets: ['工业园区星湖街', '高新区鹿山路', '昆山市长江南路'] },
  无锡: { region: '320200', city: '无锡市', streets: ['新吴区长江路', '锡山区团结北路'] },
  常州: { region: '320400', city: '常州市', streets: ['武进区常武路', '新北区汉江路'] },
  南京: { region: '320100', city: '南京市', streets: ['江宁区将军大道', '浦口区浦泗路'] },
  南通: { region: '320600', city: '南通市', streets: ['通州区希望大道'] },
  杭州: { region: '330100', city: '杭州市', streets: ['滨江区江南大道', '萧山区建设一路'] },
  宁波: { region: '330200', city: '宁波市', streets: ['北仑区大港六路', '鄞州区启明路'] },
  温州: { region: '330300', city: '温州市', streets: ['瓯海区南汇路'] },
  嘉兴: { region: '330400', city: '嘉兴市', streets: ['南湖区亚太路'] },
  台州: { region: '331000', city: '台州市', streets: ['椒江区东海大道'] },
  合肥: { region: '340100', city: '合肥市', streets: ['高新区望江西路', '经开区紫云路'] },
  福州: { region: '350100', city: '福州市', streets: ['闽侯县科技东路'] },
  厦门: { region: '350200', city: '厦门市', streets: ['集美区后溪镇金岭路'] },
  济南: { region: '370100', city: '济南市', streets: ['历城区世纪大道'] },
  青岛: { region: '370200', city: '青岛市', streets: ['黄岛区团结路', '城阳区春阳路'] },
  烟台: { region: '370600', city: '烟台市', streets: ['开发区长江路'] },
  北京: { region: '110100', city: '北京市', streets: ['亦庄经济开发区科创街', '昌平区回龙观北路'] },
  天津: { region: '120100', city: '天津市', streets: ['滨海新区第四大街'] },
  石家庄: { region: '130100', city: '石家庄市', streets: ['高新区长江大道'] },
  太原: { region: '140100', city: '太原市', streets: ['综改区唐槐路'] },
  沈阳: { region: '210100', city: '沈阳市', streets: ['铁西区开发大路'] },
  大连: { region: '210200', city: '大连市', streets: ['金普新区辽河西路'] },
  长春: { region: '220100', city: '长春市', streets: ['绿园区东风大街'] },
  哈尔滨: { region: '230100', city: '哈尔滨市', streets: ['平房区渤海路'] },
  郑州: { region: '410100', city: '郑州市', streets: ['经开区航海东路'] },
  洛阳: { region: '410300', city: '洛阳市', streets: ['涧西区丰华路'] },
  武汉: { region: '420100', city: '武汉市', streets: ['东湖高新区光谷大道', '经开区沌阳大道'] },
  长沙: { region: '430100', city: '长沙市', streets: ['经开区东升路', '岳麓区麓谷大道'] },
  株洲: { region: '430200', city: '株洲市', streets: ['天元区栗雨中路'] },
  广州: { region: '440100', city: '广州市', streets: ['黄埔区科学大道', '番禺区迎宾路'] },
  深圳: { region: '440300', city: '深圳市', streets: ['宝安区福永桥和路', '光明区观光路'] },
  珠海: { region: '440400', city: '珠海市', streets: ['香洲区南屏科技园屏东路'] },
  佛山: { region: '440600', city: '佛山市', streets: ['顺德区容桂大道'] },
  惠州: { region: '441300', city: '惠州市', streets: ['仲恺区和畅路'] },
  东莞: { region: '441900', city: '东莞市', streets: ['长安镇振安路', '松山湖工业西路'] },
  重庆: { region: '500100', city: '重庆市', streets: ['两江新区金渝大道'] },
  成都: { region: '510100', city: '成都市', streets: ['郫都区港通北路', '龙泉驿区车城东路'] },
  西安: { region: '610100', city: '西安市', streets: ['高新区锦业路', '阎良区迎宾大道'] },
  兰州: { region: '620100', city: '兰州市', streets: ['安宁区枣林路'] },
} as const

export type City = keyof typeof cities

/** The city of that name. */
export const cityOf = (name: string): (typeof cities)[City] => {
  if (!(name in cities)) throw new Error(`Unknown city ${name}`)
  return cities[name as City]
}
