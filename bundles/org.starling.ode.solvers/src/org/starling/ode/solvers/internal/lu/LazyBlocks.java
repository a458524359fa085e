package org.starling.ode.solvers.internal.lu;

/** Makes the code when it is first wanted. Thread-safe. */
final class LazyBlocks implements LuBlocks {

	private final LuStructure structure;
	private volatile LuBlocks code;

	LazyBlocks(LuStructure structure) {
		this.structure = structure;
	}

	@Override
	public void solve(double[] factors, double[] x, int count) {
		LuBlocks blocks = code;
		if (blocks == null) {
			blocks = LuCode.blocks(structure);
			code = blocks;
		}
		blocks.solve(factors, x, count);
	}
}
