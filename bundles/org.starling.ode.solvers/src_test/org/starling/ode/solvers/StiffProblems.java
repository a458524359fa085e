package org.starling.ode.solvers;

import org.starling.ode.OdeFunction;

/**
 * Classic stiff problems with the published values at the end of their span: F. Mazzia, C. Magherini, Test Set for Initial
 * Value Problem Solvers, release 2.4, University of Bari 2008.
 */
enum StiffProblems {

	/** H. H. Robertson 1966. */
	ROBER(Problems.function(3, (t, y, p, d) -> {
		d[0] = -0.04 * y[0] + 1e4 * y[1] * y[2];
		d[2] = 3e7 * y[1] * y[1];
		d[1] = -d[0] - d[2];
	}, (y, j) -> {
		j[0] = -0.04;
		j[1] = 0.04;
		j[2] = 0;
		j[3] = 1e4 * y[2];
		j[4] = -1e4 * y[2] - 6e7 * y[1];
		j[5] = 6e7 * y[1];
		j[6] = 1e4 * y[1];
		j[7] = -1e4 * y[1];
		j[8] = 0;
	}), new double[] { 1, 0, 0 }, 1e11,
			new double[] { 0.2083340149701255e-07, 0.8333360770334713e-13, 0.9999999791665050 }, 1e-8),

	/** E. Schäfer 1975: a plant's reaction to light, eight species, by difference quotients. */
	HIRES(Problems.function(8, (t, y, p, d) -> {
		double m = 280 * y[5] * y[7];
		d[0] = -1.71 * y[0] + 0.43 * y[1] + 8.32 * y[2] + 0.0007;
		d[1] = 1.71 * y[0] - 8.75 * y[1];
		d[2] = -10.03 * y[2] + 0.43 * y[3] + 0.035 * y[4];
		d[3] = 8.32 * y[1] + 1.71 * y[2] - 1.12 * y[3];
		d[4] = -1.745 * y[4] + 0.43 * y[5] + 0.43 * y[6];
		d[5] = -m + 0.69 * y[3] + 1.71 * y[4] - 0.43 * y[5] + 0.69 * y[6];
		d[6] = m - 1.81 * y[6];
		d[7] = -d[6];
	}), new double[] { 1, 0, 0, 0, 0, 0, 0, 0.0057 }, 321.8122,
			new double[] { 0.7371312573325668e-3, 0.1442485726316185e-3, 0.5888729740967575e-4, 0.1175651343283149e-2,
					0.2386356198831331e-2, 0.6238968252742796e-2, 0.2849998395185769e-2, 0.2850001604814231e-2 },
			1e-4),

	/** R. J. Field, R. M. Noyes 1974: the oregonator. */
	OREGO(Problems.function(3, (t, y, p, d) -> {
		d[0] = 77.27 * (y[1] + y[0] * (1 - 8.375e-6 * y[0] - y[1]));
		d[1] = (y[2] - (1 + y[0]) * y[1]) / 77.27;
		d[2] = 0.161 * (y[0] - y[2]);
	}), new double[] { 1, 2, 3 }, 360,
			new double[] { 0.1000814870318523e1, 0.1228178521549917e4, 0.1320554942846706e3 }, 1e-2),

	/** B. van der Pol, with ε = 1e-6. */
	VDPOL(Problems.function(2, (t, y, p, d) -> {
		d[0] = y[1];
		d[1] = ((1 - y[0] * y[0]) * y[1] - y[0]) / 1e-6;
	}, (y, j) -> {
		j[0] = 0;
		j[1] = (-2 * y[0] * y[1] - 1) / 1e-6;
		j[2] = 1;
		j[3] = (1 - y[0] * y[0]) / 1e-6;
	}), new double[] { 2, 0 }, 2, new double[] { 0.1706167732170483e1, -0.8928097010247975 }, 1e-2);

	final OdeFunction function;
	final double[] start;
	final double end;
	final double[] published;
	/** Absolute over relative tolerance. */
	final double scale;

	StiffProblems(OdeFunction function, double[] start, double end, double[] published, double scale) {
		this.function = function;
		this.start = start;
		this.end = end;
		this.published = published;
		this.scale = scale;
	}
}
