/** A deal of the pictures. */
export interface DrawnDeal {
  readonly customer: string
  readonly name: string
  readonly stage: string
  readonly amount: number
  readonly probability: number
  readonly days: number
  readonly next: string
  readonly items: string
}

/** customer | name | step | amount | likely | closes or closed in days | next step | product*quantity@price-discount, … */
const rows = `
恒信|VX-400 视觉检测工作站 × 2|negotiation|680000|70|55|报价会签|VX-400*2@320000-8,SV-INST*1@60000-0,SV-EXT2*2@20000-22
恒信|R6 机械臂上下料|solution|620000|60|99|方案初稿|RB-R6*3@186000-0,RB-GRP*1@62000-0
恒信|产线能耗监测（试点）|analysis|430000|40|160|现场勘查|
锦程|AGV 仓储调度系统|acquire|860000|10|111|今天致电|
锦程|立库升级方案|solution|1850000|55|119|方案评审|LN-AGV*2@760000-0,SW-MES*1@330000-0
正微|半导体洁净室监测|acquire|1240000|10|129|资料寄送|
望潮|染色线视觉分拣|acquire|320000|10|89|现场拜访|
望潮|缝制单元柔性化|solution|410000|50|114|现场拜访|LN-CNC*1@410000-0
澜图|云端质检平台试用|acquire|180000|10|60|线上演示|
港拓|分拣线扫码改造|acquire|240000|10|99|约时间|
启岭|压铸单元自动上下料|analysis|1980000|30|114|需求确认|
顺铭|厨电总装线改造|analysis|2150000|35|140|现场拜访|
海岳|包装视觉检测|analysis|560000|30|93|电话沟通|
启衡|冲压件在线测量|analysis|380000|25|104|打样|
云秦|航空件三坐标联机|solution|1430000|55|71|技术评审|VX-3D1*5@265000-0,SV-INST*1@60000-0,SV-AMC*1@45000-0
联测|光电检测台|solution|640000|50|58|报价准备|VX-400*2@320000-0
东屿|轴承装配防错|solution|720000|60|81|方案初稿|VX-400*2@320000-0,SV-INST*1@60000-0,SV-EXT2*1@20000-0
蓝桥|医疗耗材装配线|negotiation|2480000|75|27|合同草拟|LN-ASM*1@2180000-0,SW-MES*1@300000-0
晨帆|电芯外观检测|negotiation|1760000|75|38|价格沟通|VX-800*2@880000-0
麓山|焊缝跟踪二期|negotiation|990000|70|48|合同草拟|LN-WLD*1@960000-0,SV-TRN*5@6000-0
东屿|轴承滚道检测二期|won|1150000|100|-3|交付交接|VX-800*1@880000-0,VX-3D1*1@250000-0,SV-EXT2*1@20000-0
晨帆|电池模组产线|won|2845600|100|-9|订单排产|LN-ASM*1@2180000-0,SW-MES*1@420000-0,RB-R6*1@185600-0,SV-INST*1@60000-0
麓山|重工焊接工作站|won|1976400|100|-15|发货|LN-WLD*2@960000-0,SV-INST*1@56400-0
云栈|智能装备联机升级|won|306700|100|-17|已回款|SW-OPC*10@12000-0,SN-PLC*10@12800-0,SN-HMI*7@8385.71-0
海岳|瓶盖检测 4 线|won|468000|100|-19|已安装|VX-200*4@117000-0
`

/** Deals of the pictures, with their amounts. */
export const drawnDeals: readonly DrawnDeal[] = rows
  .trim()
  .split('\n')
  .map(row => {
    const [customer = '', name = '', stage = '', amount = '', probability = '', days = '', next = '', items = ''] =
      row.split('|')
    const figures = { amount: Number(amount), probability: Number(probability), days: Number(days) }
    return { customer, name, stage, next, items, ...figures }
  })
