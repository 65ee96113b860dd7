import type { SeedRecord } from './values.ts'

/** code | name | product line | unit | list price | highest discount | lead time in weeks | description */
const rows = `
VX-200|视觉检测相机站 VX-200|vision|台|128000|10|4|单工位外观检测，含光源与算法授权。
VX-400|视觉检测工作站 VX-400|vision|台|320000|8|6|双相机工作站，节拍 1.2 秒，含标准治具。
VX-800|高速视觉检测线 VX-800|vision|套|880000|8|10|四工位高速检测线，含剔除机构。
VX-3D1|三维轮廓测量仪 VX-3D|vision|台|265000|10|8|线激光三维测量，重复精度 2 微米。
VX-LGT|光源与镜头组件|vision|套|18600|15|2|环形、条形光源与定焦镜头。
RB-R6|六轴机械臂 R6|robot|台|186000|10|6|负载 6 千克，臂展 920 毫米。
RB-R12|六轴机械臂 R12|robot|台|248000|10|8|负载 12 千克，臂展 1,450 毫米。
RB-R50|重载机械臂 R50|robot|台|435000|8|12|负载 50 千克，适合压铸与搬运。
RB-S4|SCARA 机械臂 S4|robot|台|98000|12|4|高速装配与分拣。
RB-C5|协作机械臂 C5|robot|台|156000|10|5|负载 5 千克，免安全围栏。
RB-GRP|柔性夹爪套件|robot|套|26800|15|3|三指夹爪与快换盘。
LN-ASM|柔性装配线|line|条|2180000|6|18|六工位柔性装配，含输送与追溯。
LN-PAK|后道包装线|line|条|1460000|6|16|开箱、装箱、封箱、码垛。
LN-WLD|焊接工作站|line|套|960000|8|14|双工位焊接，含焊缝跟踪。
LN-CNC|机床上下料单元|line|套|580000|8|10|一拖二上下料，含料仓。
LN-AGV|AGV 仓储调度系统|line|套|760000|8|12|六台 AGV 与调度软件。
SN-TMP|温度采集模块|sensor|个|2600|20|1|八路热电偶，现场总线接口。
SN-PWR|能耗采集网关|sensor|个|6800|18|2|三相电参量，支持 MQTT。
SN-VIB|振动监测传感器|sensor|个|3900|18|2|设备健康监测，电池三年。
SN-RFID|RFID 读写头|sensor|个|4200|18|2|工件追溯，IP67。
SN-PLC|紧凑型控制器 PLC-M|sensor|台|12800|12|3|32 点输入输出，运动控制四轴。
SN-HMI|15 英寸操作屏|sensor|台|7600|12|2|IP65 触摸屏，含组态授权。
SW-MES|产线执行软件 Line MES|software|套|420000|15|8|工单、追溯、看板，含一年升级。
SW-EMS|能耗管理软件 Energy View|software|套|180000|15|4|班组与设备能耗分析。
SW-VAI|视觉训练平台 Vision Studio|software|套|98000|20|1|缺陷标注与模型训练。
SW-OPC|OPC UA 接口授权|software|套|12000|25|0|每台设备一份授权。
SV-INST|安装与调试|service|项|60000|10|2|现场安装、调试与验收陪产。
SV-TRN|操作与维护培训|service|天|6800|15|1|现场培训，最多 12 人。
SV-EXT2|两年延保|service|套|20000|22|0|整机延保与优先响应。
SV-AMC|年度维保|service|年|48000|12|0|每季度巡检一次，备件九折。
`

/** What the sample company sells; the last robot generation but one is no longer sold. */
export const products = (): SeedRecord[] =>
  rows
    .trim()
    .split('\n')
    .map(row => {
      const [code = '', name = '', category = '', unit = '', price = '', discount = '', weeks = '', description = ''] =
        row.split('|')
      return {
        code,
        name,
        category,
        unit,
        list_price: Number(price),
        max_discount: Number(discount),
        ...(category === 'software' ? {} : { lead_weeks: Number(weeks) }),
        active: code !== 'RB-R12',
        description,
      }
    })

/** List prices by code. */
export const priceOf = (code: string): number => {
  const found = products().find(product => product['code'] === code)
  if (found === undefined) throw new Error(`Unknown product ${code}`)
  return Number(found['list_price'])
}
