package org.starling.quantum.symmetry;

/**
 * A rotation or reflection about a molecule's centre, given by where it puts the atoms. Immutable.
 *
 * @param matrix orthogonal, 3 x 3, row by row: a direction r becomes the matrix times r
 * @param atoms  the atom whose place each atom takes
 */
public record SymmetryOperation(double[] matrix, int[] atoms) {

	/** Parts of a matrix that are rounding. */
	private static final double ROUNDING = 1e-9;

	/** That of nothing. */
	static SymmetryOperation identity(int atoms) {
		int[] same = new int[atoms];
		for (int a = 0; a < atoms; a++) {
			same[a] = a;
		}
		return new SymmetryOperation(new double[] { 1, 0, 0, 0, 1, 0, 0, 0, 1 }, same);
	}

	/** Whether it puts each axis on an axis, as those of a grid with the symmetry of an octahedron do. */
	public boolean keepsAxes() {
		for (double element : matrix) {
			double size = Math.abs(element);
			if (size > ROUNDING && size < 1 - ROUNDING) {
				return false;
			}
		}
		return true;
	}
}
