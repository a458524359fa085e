package org.starling.quantum.integrals;

/**
 * Arithmetic on rows: a row holds one number for each of several quartets of shells, beside each other in an array. There are two forms, loops
 * and the processor's vector unit, which agree but for rounding. Places of rows are indices of their first numbers. Stateless.
 */
interface RowOperations {

	/** Numbers in a row. */
	int width();

	/** The fastest form that is ready, for the next batch: code that asks once keeps one form in its loops. */
	default RowOperations now() {
		return this;
	}

	/**
	 * The integrals R^n_000 of one pair of primitives with a row of others, with the factor 1/√(p+q), and the distances of their centres. For
	 * erf(ωr)/r in place of 1/r the charges are as if spread further: 1/α = 1/p + 1/q + 1/ω², and p+q becomes pq/α (P. M. W. Gill, R. D. Adamson, Chem
	 * Phys Lett 261 (1996) 105; R. Ahlrichs, Phys Chem Chem Phys 8 (2006) 3072); the spread of an implementation is 1/ω², 0 for 1/r.
	 *
	 * @param order  n goes from 0 to it
	 * @param p      exponent of the one
	 * @param centre array with its x, y, z from {@code at} on
	 * @param kets   rows of exponent, x, y, z of the others from {@code from} on
	 * @param work   receives distances in its first three rows and R^n_000 in the rows {@code places[n]}; what the {@code order} + 7 rows from
	 *               {@code places[0]} on held is lost
	 * @param places rising, the second at least {@code order} + 1 rows behind the first
	 */
	void start(int order, double p, double[] centre, int at, double[] kets, int from, double[] work, int[] places);

	/**
	 * Hermite integrals by recursion: for each group of five numbers in the program, row[0] = row[1]·row[2] + number[3]·row[4].
	 */
	void recur(double[] work, int[] program);

	/**
	 * Adds sums of products: for each of {@code hermites} rows blocks, for each product of two functions, a sum over its Hermite Gaussians.
	 *
	 * @param factors rows of factors from {@code from} on, the same for all blocks
	 * @param places  row of the other operand for each block and factor
	 * @param counts  number of terms of each product
	 * @param sums    first row of the sums
	 */
	void ket(double[] factors, int from, double[] work, int[] places, int hermites, int[] counts, int sums);

	/**
	 * Adds sums of rows times numbers.
	 *
	 * @param factors  numbers
	 * @param places   for each of them the place of its first row, of which there are {@code products}
	 * @param counts   number of terms of each sum
	 * @param products rows of each block
	 * @param sums     first row of the sums
	 */
	void bra(double[] factors, double[] work, int[] places, int[] counts, int products, int sums);

	/**
	 * Adds the products of integrals with densities that make Coulomb and exchange matrices: to J_cd the integrals times D_ab, to J_ab those times
	 * D_cd, to K_ac those times D_bd, to K_ad those times D_bc, to K_bc those times D_ad, to K_bd those times D_ac.
	 *
	 * @param integrals rows from {@code at} on, by a, b, c, d
	 * @param sizes     numbers of functions of the four shells
	 * @param density   D_ab
	 * @param work      rows of D_cd, D_ac, D_ad, D_bc, D_bd, then of J_cd, K_ac, K_ad, K_bc, K_bd, then of J_ab
	 */
	void digest(double[] integrals, int at, int[] sizes, double[] density, double[] work);

	/**
	 * Adds to a two-particle density: for each a, b, c, d {@code coulomb}·D_ab·D_cd + {@code exchange}·(D_ac·D_bd + D_ad·D_bc).
	 *
	 * @param sizes   numbers of functions of the four shells
	 * @param density D_ab
	 * @param work    rows of D_cd, D_ac, D_ad, D_bc, D_bd
	 * @param into    rows by a, b, c, d
	 */
	void products(int[] sizes, double[] density, double[] work, double coulomb, double exchange, double[] into);
}
