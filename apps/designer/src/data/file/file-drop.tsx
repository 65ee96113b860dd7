import { classNames } from '@tessera/react'
import { FileSpreadsheet } from 'lucide-react'
import { type DragEvent, type ReactNode, useId, useState } from 'react'
import './file.css'

export interface FileDropProps {
  readonly label: string
  readonly hint?: string | undefined
  /** Endings, as the file picker takes them. */
  readonly accept: string
  readonly busy?: boolean | undefined
  readonly onFile: (file: File) => void
}

/** A place to drop a file on, or to choose one. */
export function FileDrop({ label, hint, accept, busy = false, onFile }: FileDropProps): ReactNode {
  const id = useId()
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file !== undefined && !busy) onFile(file)
  }
  return (
    <label
      htmlFor={id}
      className={classNames('ds-file', over && 'ds-file-over', busy && 'ds-file-busy')}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FileSpreadsheet size={20} strokeWidth={1.75} aria-hidden="true" />
      <b>{label}</b>
      {hint === undefined ? null : <span>{hint}</span>}
      <input
        id={id}
        type="file"
        className="tes-unseen"
        accept={accept}
        disabled={busy}
        onChange={event => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file !== undefined) onFile(file)
        }}
      />
    </label>
  )
}
