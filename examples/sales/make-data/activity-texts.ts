/** Kind | subject | what happened | next step. */
const chineseRows = `
call|需求确认|对方确认年底前要上线，预算在走内部流程，技术要求会发邮件过来。|发技术方案
call|报价后回访|报价已收到，觉得总价偏高，希望延保部分再优惠一些。|重新核价
call|约拜访时间|约好下周去现场看工位，设备部和工艺部都会参加。|准备现场勘查表
call|催回款|财务说本月资金计划已排，验收款月底前付。|月底确认到账
call|无人接听|连续两次没有接，已发短信说明来意。|换时间再打
visit|现场勘查|看了三个工位，节拍 1.5 秒，来料一致性一般，要先做样件测试。|安排样件测试
visit|高层拜访|见到分管副总，认可方案方向，关心交期和国产化率。|补充交期说明
visit|设备巡检|两台设备运行正常，一处光源老化，建议换备件。|寄备件报价
wechat|发送案例|发了同行业两个案例和现场视频，对方转给了工艺部。|三天后跟进反馈
wechat|确认参会|确认参加下周的技术交流，一共四个人。|准备会议室和样机
email|发送方案|方案初稿和布局图已发，请对方在周五前提意见。|收集修改意见
email|合同条款|对方法务改了付款比例和违约条款，共六处。|和法务对一遍
meeting|技术交流|介绍了视觉算法和治具方案，对方提出两种缺陷要补测。|补测缺陷样件
meeting|方案评审|评审通过，采购要求三家比价，最快两周出结果。|提交正式报价
demo|样机演示|检出率 99.2%，误检 0.6%，对方要求再测一批反光件。|准备反光件测试
demo|打样结果反馈|20 件样品全部合格，报告已盖章寄出。|推进商务谈判
service|安装调试|两台设备到位，联机完成，操作员已培训。|一周后回访使用情况
service|满意度回访|使用稳定，打 9 分，希望增加换型向导。|反馈给产品部
`
const englishRows = `
call|Need confirmed|They want to be live by year end; the budget is in internal approval.|Send the technical proposal
call|After the offer|The offer has arrived; the warranty part looks expensive to them.|Recalculate the price
call|Date for a visit|Visit agreed for next week with engineering and production.|Prepare the survey sheet
email|Proposal sent|Draft and layout sent, comments expected by Friday.|Collect the comments
email|Contract terms|Legal changed the payment schedule and two clauses.|Go through it with legal
meeting|Technical session|Showed the algorithm and the fixture; two more defect types to be tested.|Test the two defect types
meeting|Design review|Review passed; purchasing needs three quotes, two weeks at best.|Submit the final quote
demo|Remote demonstration|Detection 99.2 %, false alarms 0.6 %; reflective parts come next.|Prepare reflective parts
visit|Site survey|Three stations seen, cycle time 1.5 s, parts vary more than expected.|Plan a sample test
service|Commissioning|Both machines connected, operators trained.|Call in a week
service|Satisfaction call|Runs well, 9 of 10, would like a change-over wizard.|Tell the product team
`

/** What may have happened in a follow-up. */
export interface Happening {
  readonly kind: string
  readonly subject: string
  readonly content: string
  readonly next: string
}

const read = (rows: string): Happening[] =>
  rows
    .trim()
    .split('\n')
    .map(row => {
      const [kind = '', subject = '', content = '', next = ''] = row.split('|')
      return { kind, subject, content, next }
    })

export const happenings = { chinese: read(chineseRows), english: read(englishRows) } as const
