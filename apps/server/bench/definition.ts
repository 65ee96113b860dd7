/** The app that is measured: deals that look up accounts, with rules, as an admin would have built it. */
export const definition = {
  name: 'bench',
  formatVersion: 1,
  label: 'Bench',
  languages: ['en'],
  timezone: 'Asia/Shanghai',
  currency: 'CNY',
  objects: [
    {
      name: 'account',
      label: 'Account',
      title: 'name',
      fields: [
        { name: 'name', label: 'Name', type: 'text', required: true, maxLength: 120 },
        { name: 'industry', label: 'Industry', type: 'text', maxLength: 60 },
        { name: 'code', label: 'Code', type: 'text', maxLength: 20, unique: true },
      ],
    },
    {
      name: 'deal',
      label: 'Deal',
      title: 'name',
      fields: [
        { name: 'name', label: 'Name', type: 'text', required: true, maxLength: 120 },
        { name: 'account', label: 'Account', type: 'lookup', object: 'account', onDelete: 'clear' },
        { name: 'amount', label: 'Amount', type: 'currency', min: 0 },
        { name: 'probability', label: 'Probability', type: 'percent', min: 0, max: 100 },
        {
          name: 'stage',
          label: 'Stage',
          type: 'choice',
          required: true,
          choices: ['lead', 'analysis', 'proposal', 'negotiation', 'won', 'lost'].map(value => ({
            value,
            label: value,
          })),
        },
        { name: 'close_date', label: 'Close date', type: 'date' },
        { name: 'note', label: 'Note', type: 'long_text', maxLength: 4000 },
      ],
    },
  ],
  rules: [
    {
      name: 'amount_for_proposal',
      object: 'deal',
      kind: 'check',
      when: { in: [{ var: 'stage' }, ['proposal', 'negotiation', 'won']] },
      assert: { '>': [{ var: 'amount' }, 0] },
      message: 'An amount is needed from proposal on.',
      at: 'amount',
    },
    {
      name: 'likely_when_negotiating',
      object: 'deal',
      kind: 'check',
      when: { '==': [{ var: 'stage' }, 'negotiation'] },
      assert: { '>=': [{ var: 'probability' }, 30] },
      message: 'A negotiation is at least 30 % likely.',
      at: 'probability',
    },
  ],
  roles: [
    {
      name: 'rep',
      label: 'Rep',
      grants: [
        {
          object: 'deal',
          see: { '==': [{ var: 'owner' }, { var: '$user.id' }] },
          create: true,
          change: { '==': [{ var: 'owner' }, { var: '$user.id' }] },
          delete: false,
        },
        { object: 'account', see: true, create: false, change: false, delete: false },
      ],
    },
  ],
}

/** Rows of the two tables. */
export const accounts = 20_000
export const deals = 200_000
/** People who own the deals; each sees a share of them. */
export const owners = 20
