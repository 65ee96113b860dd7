export const pages = (_: unknown) => ({})
