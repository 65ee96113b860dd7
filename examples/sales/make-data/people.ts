import type { Seeded } from './seeded.ts'

const surnames =
  '沈:shen 王:wang 李:li 张:zhang 刘:liu 陈:chen 杨:yang 黄:huang 周:zhou 吴:wu 徐:xu 孙:sun 马:ma 朱:zhu 胡:hu 郭:guo 何:he 高:gao 林:lin 罗:luo 郑:zheng 梁:liang 谢:xie 宋:song 唐:tang 许:xu 韩:han 冯:feng 邓:deng 曹:cao 彭:peng 曾:zeng 肖:xiao 田:tian 董:dong 潘:pan 袁:yuan 蔡:cai 蒋:jiang 余:yu 于:yu 杜:du 叶:ye 程:cheng 魏:wei 苏:su 吕:lv 丁:ding 任:ren 卢:lu 姚:yao 钟:zhong 姜:jiang 崔:cui 谭:tan 陆:lu 范:fan 汪:wang 廖:liao 石:shi 金:jin 韦:wei 夏:xia 付:fu 方:fang 白:bai 邹:zou 孟:meng 熊:xiong 秦:qin'
const givenNames =
  '国强:guoqiang 建华:jianhua 志强:zhiqiang 海涛:haitao 立军:lijun 文博:wenbo 俊杰:junjie 丽娟:lijuan 晓燕:xiaoyan 雪梅:xuemei 慧敏:huimin 佳宁:jianing 思琪:siqi 雨桐:yutong 子涵:zihan 明轩:mingxuan 浩宇:haoyu 天佑:tianyou 振东:zhendong 永刚:yonggang 春生:chunsheng 玉兰:yulan 静怡:jingyi 欣妍:xinyan 若曦:ruoxi 博文:bowen 鹏飞:pengfei 卫东:weidong 红梅:hongmei 秀英:xiuying 建平:jianping 德胜:desheng 宏伟:hongwei 晓峰:xiaofeng 少华:shaohua 嘉树:jiashu 清扬:qingyang 景行:jingxing 亦凡:yifan 书恒:shuheng'
const pairs = (words: string): [string, string][] =>
  words.split(' ').map(word => {
    const [text = '', latin = ''] = word.split(':')
    return [text, latin]
  })

const firstNames: Readonly<Record<string, readonly string[]>> = {
  Germany: ['Anke', 'Jörg', 'Katrin', 'Matthias', 'Sabine', 'Uwe'],
  'United Kingdom': ['Alison', 'Callum', 'Fiona', 'Graham', 'Imogen', 'Rhys'],
  'United States': ['Carla', 'Derek', 'Latoya', 'Miguel', 'Susan', 'Tyler'],
  France: ['Aurélie', 'Benoît', 'Chloé', 'Étienne', 'Manon', 'Yves'],
  Sweden: ['Åsa', 'Björn', 'Elin', 'Gustav', 'Linnea', 'Oskar'],
  Australia: ['Bronwyn', 'Darcy', 'Kylie', 'Lachlan', 'Matilda', 'Shane'],
}
const lastNames: Readonly<Record<string, readonly string[]>> = {
  Germany: ['Achterberg', 'Dreyling', 'Kirchhoff', 'Lohmeyer', 'Rademacher', 'Voßkuhl'],
  'United Kingdom': ['Ainsworth', 'Braithwaite', 'Fothergill', 'Llewellyn', 'Pemberton', 'Thackeray'],
  'United States': ['Abernathy', 'Delgado', 'Kowalski', 'Okafor', 'Ramirez', 'Whitfield'],
  France: ['Beaulieu', 'Chastain', 'Fontenay', 'Lacroix', 'Marchand', 'Roussel'],
  Sweden: ['Bergqvist', 'Ekström', 'Hallberg', 'Lindqvist', 'Nordin', 'Sjöholm'],
  Australia: ['Carmody', 'Haddad', 'McAllister', 'Nguyen', 'Papadakis', 'Winton'],
}

/** A person outside the company. */
export interface SamplePerson {
  readonly name: string
  /** Local part of the e-mail address. */
  readonly mailbox: string
}

/** People with Chinese names; each full name comes once. */
export const chinesePeople = (random: Seeded): (() => SamplePerson) => {
  const all = pairs(surnames).flatMap(([surname, latin]) =>
    pairs(givenNames).map(([given, givenLatin]) => ({ name: surname + given, mailbox: `${givenLatin}.${latin}` })),
  )
  // 沈国强 is in the pictures and given by hand.
  const waiting = random.shuffle(all.filter(person => person.name !== '沈国强'))
  return () => {
    const person = waiting.pop()
    if (person === undefined) throw new Error('No names left')
    return person
  }
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('ß', 'ss')

/** A person of that country; each full name comes once a country. */
export const peopleAbroad = (random: Seeded): ((country: string) => SamplePerson) => {
  const waiting = new Map<string, SamplePerson[]>()
  for (const country of Object.keys(firstNames)) {
    const all = (firstNames[country] ?? []).flatMap(first =>
      (lastNames[country] ?? []).map(last => ({
        name: `${first} ${last}`,
        mailbox: plain(`${first}.${last}`).toLowerCase(),
      })),
    )
    waiting.set(country, random.shuffle(all))
  }
  return country => {
    const person = waiting.get(country)?.pop()
    if (person === undefined) throw new Error(`No names left for ${country}`)
    return person
  }
}
