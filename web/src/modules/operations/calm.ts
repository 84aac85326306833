/// Who wants no motion sees things where they were reported, and no dot glides between two reports.
export const calmly = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches
