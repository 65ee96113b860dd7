import { defineTexts, ErrorState, useTexts } from '@tessera/react'
import type { ReactNode } from 'react'
import { useRouteError } from 'react-router'

const texts = defineTexts(
  'runtime.screen-error',
  {
    title: 'This screen stopped.',
    text: 'What was saved is safe. Loading the page again mostly helps.',
    again: 'Load again',
  },
  { title: '这个页面停住了。', text: '已保存的内容没有问题，重新加载一般就好。', again: '重新加载' },
)

/** What stands in place of a screen that failed: a fault of ours, or a part that could not be fetched. */
export function ScreenError(): ReactNode {
  const t = useTexts(texts)
  const error = useRouteError()
  return (
    <main className="rt-waiting">
      <ErrorState
        title={t('title')}
        text={t('text')}
        action={{ label: t('again'), onSelect: () => location.reload() }}
        code={error instanceof Error ? error.message.slice(0, 200) : undefined}
      />
    </main>
  )
}
