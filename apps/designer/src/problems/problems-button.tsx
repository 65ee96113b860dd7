import { labelOf } from '@tessera/metadata'
import { useLanguage, useTexts } from '@tessera/react'
import { Button, Popover } from 'antd'
import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useNavigate } from 'react-router'
import { appTexts } from '../app/texts.ts'
import { useDraftDoor } from '../draft/draft-context.ts'
import { type SpottedProblem, useProblems } from './use-problems.ts'

function ProblemEntry({ problem, onGo }: { problem: SpottedProblem; onGo: () => void }): ReactNode {
  const t = useTexts(appTexts)
  const { language } = useLanguage()
  const blocks = problem.severity === 'block'
  const where = [t(problem.spot.section), ...problem.spot.trail.map(step => labelOf(step, language)).filter(Boolean)]
  return (
    <button type="button" className="ds-problem" onClick={onGo}>
      {blocks ? (
        <CircleAlert size={14} strokeWidth={2} className="ds-cinnabar" aria-hidden="true" />
      ) : (
        <TriangleAlert size={14} strokeWidth={2} className="ds-gold" aria-hidden="true" />
      )}
      <span>{problem.message[language]}</span>
      <span className="ds-problem-where">{where.join(' › ')}</span>
    </button>
  )
}

/** How many mistakes the draft has; opens the list, each leads to its spot. */
export function ProblemsButton(): ReactNode {
  const t = useTexts(appTexts)
  const { app } = useDraftDoor()
  const navigate = useNavigate()
  const problems = useProblems()
  const [open, setOpen] = useState(false)
  const list = (
    <div className="ds-problems">
      {problems.length === 0 ? <div style={{ padding: 8 }}>{t('noProblemsText')}</div> : null}
      {problems.map(problem => (
        <ProblemEntry
          key={`${problem.at} ${problem.code}`}
          problem={problem}
          onGo={() => {
            setOpen(false)
            void navigate(`/${app}/${problem.spot.path}`)
          }}
        />
      ))}
    </div>
  )
  const none = problems.length === 0
  return (
    <Popover open={open} onOpenChange={setOpen} trigger="click" placement="bottomRight" arrow={false} content={list}>
      <Button
        type="text"
        className={none ? 'ds-problems-none' : 'ds-problems-button'}
        icon={none ? <CircleCheck size={14} strokeWidth={2} /> : <TriangleAlert size={14} strokeWidth={2} />}
      >
        {none ? t('noProblems') : t('problems', { count: problems.length })}
      </Button>
    </Popover>
  )
}
