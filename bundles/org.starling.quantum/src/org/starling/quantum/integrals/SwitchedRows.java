package org.starling.quantum.integrals;

/** Loops until the vectors are ready. Stateless. */
final class SwitchedRows implements RowOperations {

	private final RowOperations loops;
	private final RowOperations vectors;

	SwitchedRows(RowOperations loops, RowOperations vectors) {
		this.loops = loops;
		this.vectors = vectors;
	}

	@Override
	public RowOperations now() {
		return VectorUnit.ready() ? vectors : loops;
	}

	@Override
	public int width() {
		return loops.width();
	}

	@Override
	public void start(int order, double p, double[] centre, int at, double[] kets, int from, double[] work, int[] places) {
		now().start(order, p, centre, at, kets, from, work, places);
	}

	@Override
	public void recur(double[] work, int[] program) {
		now().recur(work, program);
	}

	@Override
	public void ket(double[] factors, int from, double[] work, int[] places, int hermites, int[] counts, int sums) {
		now().ket(factors, from, work, places, hermites, counts, sums);
	}

	@Override
	public void bra(double[] factors, double[] work, int[] places, int[] counts, int products, int sums) {
		now().bra(factors, work, places, counts, products, sums);
	}

	@Override
	public void digest(double[] integrals, int at, int[] sizes, double[] density, double[] work) {
		now().digest(integrals, at, sizes, density, work);
	}

	@Override
	public void products(int[] sizes, double[] density, double[] work, double coulomb, double exchange, double[] into) {
		now().products(sizes, density, work, coulomb, exchange, into);
	}
}
