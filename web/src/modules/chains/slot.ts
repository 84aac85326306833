/// A place in a column: that of a node, or the lane of all edges of one node that pass the column one way.
export interface Slot { node: string | null; column: number; height: number; room: number; y: number; left: number[]; right: number[] }
