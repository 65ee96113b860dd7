import { applyEdit } from '@tessera/metadata'
import type { AppDefinition, Draft, Edit, Issue } from '@tessera/schemas'
import type { DraftState, Step } from './draft-state.ts'

/** What the server answers to edits: the new revision, or why not. */
export type SendOutcome =
  | { readonly result: 'taken'; readonly revision: number }
  | { readonly result: 'moved_on' }
  | { readonly result: 'refused'; readonly issues: readonly Issue[] }
  | { readonly result: 'offline' }

/** The doors to the server and to time, handed in. */
export interface DraftDoors {
  send(edits: readonly Edit[], revision: number): Promise<SendOutcome>
  load(): Promise<Draft>
  /** The other apps it works with, so that a rename follows paths through their objects. */
  others(): ReadonlyMap<string, AppDefinition>
  now(): string
  later(milliseconds: number, work: () => void): () => void
}

const saveAfter = 400
const retryAfter = 4000
const undoLimit = 200

/**
 * The draft being edited. Edits show at once, are saved a moment later in batches, and one gesture is one step of undo.
 * When somebody else was faster, their draft is loaded and what is pending here is done again on top of it.
 */
export class DraftStore {
  #state: DraftState
  readonly #doors: DraftDoors
  readonly #listeners = new Set<() => void>()
  #cancelTimer: (() => void) | undefined
  #saving: Promise<void> | undefined

  constructor(draft: Draft, doors: DraftDoors) {
    this.#doors = doors
    this.#state = {
      definition: draft.definition,
      revision: draft.revision,
      undo: [],
      redo: [],
      pending: [],
      save: 'saved',
      savedAt: draft.updatedAt,
      others: null,
      refused: [],
    }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly state = (): DraftState => this.#state

  /** Does one gesture; the issues when it cannot be done, none when it is done. */
  readonly edit = (edit: Edit): readonly Issue[] => {
    const done = this.#apply(this.#state.definition, edit)
    if (!done.ok) {
      this.#set({ refused: done.issues })
      return done.issues
    }
    const step: Step = { edit, inverse: done.value.inverse }
    this.#commit(done.value.definition, edit, { undo: [...this.#state.undo, step].slice(-undoLimit), redo: [] })
    return []
  }

  readonly undo = (): void => {
    const step = this.#state.undo.at(-1)
    if (step === undefined) return
    this.#replay(step.inverse, { undo: this.#state.undo.slice(0, -1), redo: [...this.#state.redo, step] })
  }

  readonly redo = (): void => {
    const step = this.#state.redo.at(-1)
    if (step === undefined) return
    this.#replay(step.edit, { undo: [...this.#state.undo, step], redo: this.#state.redo.slice(0, -1) })
  }

  /** The server tells that somebody edited the draft. */
  readonly noticed = async (revision: number, by: string): Promise<void> => {
    if (revision <= this.#state.revision || this.#state.save === 'saving') return
    this.#set({ others: by })
    await this.#rebase()
  }

  readonly seen = (): void => this.#set({ others: null, refused: [] })

  /** Replaces everything by what the server has, as after a publish or a restore. */
  readonly reload = async (): Promise<void> => {
    const draft = await this.#doors.load()
    this.#set({
      definition: draft.definition,
      revision: draft.revision,
      undo: [],
      redo: [],
      pending: [],
      save: 'saved',
    })
  }

  /** Resolves when nothing is pending, or when it cannot be saved now. */
  readonly flush = async (): Promise<void> => {
    this.#cancelTimer?.()
    while (this.#state.pending.length > 0) {
      await this.#save()
      if (this.#state.save === 'offline' || this.#state.save === 'refused') return
    }
  }

  #apply(definition: AppDefinition, edit: Edit): ReturnType<typeof applyEdit> {
    return applyEdit(definition, edit, this.#doors.others())
  }

  #replay(edit: Edit, stacks: Pick<DraftState, 'undo' | 'redo'>): void {
    const done = this.#apply(this.#state.definition, edit)
    // Somebody else may have taken away what this step was about.
    if (!done.ok) this.#set({ ...stacks, refused: done.issues })
    else this.#commit(done.value.definition, edit, stacks)
  }

  #commit(definition: AppDefinition, edit: Edit, stacks: Pick<DraftState, 'undo' | 'redo'>): void {
    const save = this.#state.save === 'saving' ? 'saving' : 'waiting'
    this.#set({ definition, ...stacks, pending: [...this.#state.pending, edit], save, refused: [] })
    this.#schedule(saveAfter)
  }

  #schedule(milliseconds: number): void {
    this.#cancelTimer?.()
    this.#cancelTimer = this.#doors.later(milliseconds, () => void this.#save())
  }

  /** One save at a time: who asks while one runs waits for that one. */
  #save(): Promise<void> {
    this.#saving ??= this.#send().finally(() => {
      this.#saving = undefined
    })
    return this.#saving
  }

  async #send(): Promise<void> {
    const { pending, revision } = this.#state
    if (pending.length === 0) return
    this.#set({ save: 'saving' })
    const outcome = await this.#doors.send(pending, revision)
    switch (outcome.result) {
      case 'taken': {
        const left = this.#state.pending.slice(pending.length)
        const next = left.length === 0 ? 'saved' : 'waiting'
        this.#set({ revision: outcome.revision, pending: left, save: next, savedAt: this.#doors.now() })
        if (left.length > 0) this.#schedule(saveAfter)
        return
      }
      case 'moved_on':
        this.#set({ save: 'waiting' })
        await this.#rebase()
        return
      case 'offline':
        this.#set({ save: 'offline' })
        this.#schedule(retryAfter)
        return
      case 'refused':
        // The server knows something this browser does not; its draft is the truth.
        this.#set({ pending: [], refused: outcome.issues, save: 'refused' })
        await this.reload()
        this.#set({ refused: outcome.issues })
    }
  }

  async #rebase(): Promise<void> {
    const draft = await this.#doors.load()
    let definition = draft.definition
    const kept: Edit[] = []
    const refused: Issue[] = []
    for (const edit of this.#state.pending) {
      const done = this.#apply(definition, edit)
      if (done.ok) {
        definition = done.value.definition
        kept.push(edit)
      } else refused.push(...done.issues)
    }
    const save = kept.length === 0 ? 'saved' : 'waiting'
    this.#set({ definition, revision: draft.revision, pending: kept, refused, save })
    if (kept.length > 0) this.#schedule(0)
  }

  #set(change: Partial<DraftState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }
}
