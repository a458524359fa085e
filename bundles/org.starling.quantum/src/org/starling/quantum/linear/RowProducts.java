package org.starling.quantum.linear;

/**
 * Sums of products of rows that stand anywhere in arrays. There are two forms, loops and the processor's vector unit, which agree but for
 * rounding. Stateless.
 */
interface RowProducts {

	/**
	 * C += A^T B with the rows of A and B given by their places: C_ij += Σ_k a[rowsA[k] + i] b[rowsB[k] + j].
	 *
	 * @param m,n,k rows and columns of C, number of terms
	 * @param atC   place of the first element of C, whose rows are {@code stepC} apart
	 */
	void outer(int m, int n, int k, double[] a, int[] rowsA, double[] b, int[] rowsB, double[] c, int atC, int stepC);

	/**
	 * C += A B^T: C_ij += Σ_k a[atA + i·stepA + k] b[atB + j·stepB + k].
	 */
	void inner(int m, int n, int k, double[] a, int atA, int stepA, double[] b, int atB, int stepB, double[] c, int atC, int stepC);
}
