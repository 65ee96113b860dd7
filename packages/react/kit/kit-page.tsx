import type { ReactNode } from 'react'
import { MosaicStack } from '../src/index.ts'
import { ChartsPart, IdentityPart, StatusColoursPart, SurfacesPart, TypePart } from './colour-parts.tsx'
import { ActionsPart, DragPart, FieldsPart, RowStatesPart } from './control-parts.tsx'
import { FieldTypesPart, PathPart, StagesPart } from './data-parts.tsx'
import { PeoplePart, SentencePart } from './sentence-parts.tsx'
import {
  EmptyPart,
  ErrorPart,
  ImpactPart,
  LoadingPart,
  NoPermissionPart,
  NoResultPart,
  NotesPart,
} from './state-parts.tsx'
import './kit.css'

/** All pieces and states on one page, laid out as `kit.png`. */
export function KitPage(): ReactNode {
  return (
    <div className="kit">
      <MosaicStack>
        <IdentityPart />
        <SurfacesPart />
        <StatusColoursPart />
        <ChartsPart />
        <TypePart />
      </MosaicStack>
      <MosaicStack>
        <FieldTypesPart />
        <StagesPart />
        <PathPart />
      </MosaicStack>
      <MosaicStack>
        <ActionsPart />
        <FieldsPart />
        <SentencePart />
        <PeoplePart />
        <RowStatesPart />
        <DragPart />
      </MosaicStack>
      <MosaicStack>
        <LoadingPart />
        <EmptyPart />
        <NoResultPart />
        <ErrorPart />
        <NoPermissionPart />
        <NotesPart />
        <ImpactPart />
      </MosaicStack>
    </div>
  )
}
