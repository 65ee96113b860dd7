import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

/** What one should look at once more; it does not stop anything. */
export function FieldWarning({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <div className="tes-field-warning" role="status">
      <TriangleAlert size={12} strokeWidth={2} aria-hidden="true" />
      {children}
    </div>
  )
}
