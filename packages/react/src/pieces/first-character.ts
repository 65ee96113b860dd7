const cities =
  '北京|天津|上海|重庆|石家庄|太原|呼和浩特|沈阳|大连|长春|哈尔滨|南京|苏州|无锡|常州|南通|扬州|徐州|镇江|杭州|宁波|温州|嘉兴|绍兴|金华|台州|合肥|芜湖|福州|厦门|泉州|南昌|济南|青岛|烟台|潍坊|郑州|洛阳|武汉|宜昌|襄阳|长沙|株洲|广州|深圳|东莞|佛山|珠海|惠州|中山|南宁|柳州|海口|三亚|成都|绵阳|贵阳|昆明|拉萨|西安|咸阳|兰州|西宁|银川|乌鲁木齐|香港|澳门|台北'
const provinces =
  '河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆|中国'
const place = new RegExp(`^(?:(?:${provinces})省?)?(?:(?:${cities})市?)?`)
const article = /^(?:the|a|an)\s+(?=\S)/i

/**
 * The character that stands for a record: the first after the place a Chinese company name starts with
 * (苏州恒信精密 → 恒), after an article in English, in capitals.
 */
export function firstCharacter(name: string): string {
  const trimmed = name.trim()
  const rest = trimmed
    .replace(place, '')
    .replace(article, '')
    .replace(/^[^\p{L}\p{N}]+/u, '')
  const [character = '?'] = rest || trimmed
  return character.toUpperCase()
}

/** The character that stands for a person: the family name in Chinese, the first letter else. */
export function personCharacter(name: string): string {
  const [character = '?'] = name.trim().replace(/^[^\p{L}\p{N}]+/u, '')
  return character.toUpperCase()
}
