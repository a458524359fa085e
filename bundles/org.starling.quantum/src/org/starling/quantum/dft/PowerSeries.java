package org.starling.quantum.dft;

/**
 * Σ c_i u^i with u = γs²/(1 + γs²), by which densities with gradients differ from the homogeneous gas (A. D. Becke, J Chem Phys 107 (1997) 8554,
 * doi:10.1063/1.475007). Immutable.
 *
 * @param gamma γ
 * @param c     c_0 and the following ones
 */
record PowerSeries(double gamma, double... c) {

	/**
	 * Value and derivative by s².
	 *
	 * @param square s² = |∇ρ|²/ρ^(8/3) of a spin, or the mean of both
	 */
	void at(double square, double[] into) {
		double below = 1 + gamma * square;
		double u = gamma * square / below;
		double sum = 0;
		double slope = 0;
		for (int i = c.length - 1; i >= 0; i--) {
			slope = slope * u + sum;
			sum = sum * u + c[i];
		}
		into[0] = sum;
		into[1] = slope * gamma / (below * below);
	}
}
