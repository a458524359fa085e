package org.starling.cli.internal.bench;

import java.util.stream.IntStream;

import org.starling.kinetics.ModelSimulator;
import org.starling.kinetics.SimulationSetup;
import org.starling.ode.OdeSolvers;

/**
 * Classic stiff problems with the published values at the end of their span: F. Mazzia, C. Magherini, Test Set for Initial Value
 * Problem Solvers, release 2.4, University of Bari 2008.
 */
enum StiffModel {

	/** H. H. Robertson 1966. */
	ROBER(1e11, 1e-8, 0.2083340149701255e-07, 0.8333360770334713e-13, 0.9999999791665050) {
		@Override
		void write(ModelDraft d) {
			d.variable("y1", 1, "-0.04*y1 + 1e4*y2*y3");
			d.variable("y2", 0, "0.04*y1 - 1e4*y2*y3 - 3e7*y2^2");
			d.variable("y3", 0, "3e7*y2^2");
		}
	},

	/** E. Schäfer 1975: a plant's reaction to light. */
	HIRES(321.8122, 1e-2, 0.7371312573325668e-3, 0.1442485726316185e-3, 0.5888729740967575e-4, 0.1175651343283149e-2,
			0.2386356198831331e-2, 0.6238968252742796e-2, 0.2849998395185769e-2, 0.2850001604814231e-2) {
		@Override
		void write(ModelDraft d) {
			d.define("m", "280*y6*y8");
			d.variable("y1", 1, "-1.71*y1 + 0.43*y2 + 8.32*y3 + 0.0007");
			d.variable("y2", 0, "1.71*y1 - 8.75*y2");
			d.variable("y3", 0, "-10.03*y3 + 0.43*y4 + 0.035*y5");
			d.variable("y4", 0, "8.32*y2 + 1.71*y3 - 1.12*y4");
			d.variable("y5", 0, "-1.745*y5 + 0.43*y6 + 0.43*y7");
			d.variable("y6", 0, "-m + 0.69*y4 + 1.71*y5 - 0.43*y6 + 0.69*y7");
			d.variable("y7", 0, "m - 1.81*y7");
			d.variable("y8", 0.0057, "1.81*y7 - m");
		}
	},

	/** R. J. Field, R. M. Noyes 1974: the oregonator. */
	OREGO(360, 1, 0.1000814870318523e1, 0.1228178521549917e4, 0.1320554942846706e3) {
		@Override
		void write(ModelDraft d) {
			d.variable("y1", 1, "77.27*(y2 + y1*(1 - 8.375e-6*y1 - y2))");
			d.variable("y2", 2, "(y3 - (1 + y1)*y2)/77.27");
			d.variable("y3", 3, "0.161*(y1 - y3)");
		}
	},

	/** B. van der Pol, with ε = 1e-6. */
	VDPOL(2, 1, 0.1706167732170483e1, -0.8928097010247975) {
		@Override
		void write(ModelDraft d) {
			d.variable("y1", 2, "y2");
			d.variable("y2", 0, "((1 - y1^2)*y2 - y1)/1e-6");
		}
	},

	/** J. G. Verwer 1994: the chemistry of air pollution, doi:10.1137/0915076. */
	POLLU(60, 1e-4, 0.5646255480022769e-01, 0.1342484130422339, 0.4139734331099427e-08, 0.5523140207484359e-02, 
					0.2018977262302196e-06, 0.1464541863493966e-06, 0.7784249118997964e-01, 0.3245075353396018, 
					0.7494013383880406e-02, 0.1622293157301561e-07, 0.1135863833257075e-07, 0.2230505975721359e-02, 
					0.2087162882798630e-03, 0.1396921016840158e-04, 0.8964884856898295e-02, 0.4352846369330103e-17, 
					0.6899219696263405e-02, 0.1007803037365946e-03, 0.1772146513969984e-05, 0.5682943292316392e-04) {
		@Override
		void write(ModelDraft d) {
			d.define("r1", "0.35*y1");
			d.define("r2", "26.6*y2*y4");
			d.define("r3", "12300.0*y5*y2");
			d.define("r4", "0.00086*y7");
			d.define("r5", "0.00082*y7");
			d.define("r6", "15000.0*y7*y6");
			d.define("r7", "0.00013*y9");
			d.define("r8", "24000.0*y9*y6");
			d.define("r9", "16500.0*y11*y2");
			d.define("r10", "9000.0*y11*y1");
			d.define("r11", "0.022*y13");
			d.define("r12", "12000.0*y10*y2");
			d.define("r13", "1.88*y14");
			d.define("r14", "16300.0*y1*y6");
			d.define("r15", "4800000.0*y3");
			d.define("r16", "0.00035*y4");
			d.define("r17", "0.0175*y4");
			d.define("r18", "100000000.0*y16");
			d.define("r19", "444000000000.0*y16");
			d.define("r20", "1240.0*y17*y6");
			d.define("r21", "2.1*y19");
			d.define("r22", "5.78*y19");
			d.define("r23", "0.0474*y1*y4");
			d.define("r24", "1780.0*y19*y1");
			d.define("r25", "3.12*y20");
			d.variable("y1", 0.0, "-r1-r10-r14-r23-r24+r2+r3+r9+r11+r12+r22+r25");
			d.variable("y2", 0.2, "-r2-r3-r9-r12+r1+r21");
			d.variable("y3", 0.0, "-r15+r1+r17+r19+r22");
			d.variable("y4", 0.04, "-r2-r16-r17-r23+r15");
			d.variable("y5", 0.0, "-r3+r4+r4+r6+r7+r13+r20");
			d.variable("y6", 0.0, "-r6-r8-r14-r20+r3+r18+r18");
			d.variable("y7", 0.1, "-r4-r5-r6+r13");
			d.variable("y8", 0.3, "r4+r5+r6+r7");
			d.variable("y9", 0.01, "-r7-r8");
			d.variable("y10", 0.0, "-r12+r7+r9");
			d.variable("y11", 0.0, "-r9-r10+r8+r11");
			d.variable("y12", 0.0, "r9");
			d.variable("y13", 0.0, "-r11+r10");
			d.variable("y14", 0.0, "-r13+r12");
			d.variable("y15", 0.0, "r14");
			d.variable("y16", 0.0, "-r18-r19+r16");
			d.variable("y17", 0.007, "-r20");
			d.variable("y18", 0.0, "r20");
			d.variable("y19", 0.0, "-r21-r22-r24+r23+r25");
			d.variable("y20", 0.0, "-r25+r24");
		}
	};

	private final double end;
	private final double absTolFraction;
	private final double[] endValues;

	StiffModel(double end, double absTolFraction, double... endValues) {
		this.end = end;
		this.absTolFraction = absTolFraction;
		this.endValues = endValues;
	}

	abstract void write(ModelDraft d);

	BenchCase benchCase(OdeSolvers solvers) {
		ModelDraft d = new ModelDraft(name());
		write(d);
		String[] outputs = IntStream.rangeClosed(1, endValues.length).mapToObj(i -> "y" + i).toArray(String[]::new);
		double[][] reference = new double[endValues.length][];
		for (int i = 0; i < reference.length; i++) {
			reference[i] = new double[] { endValues[i] };
		}
		SimulationSetup setup = SimulationSetup.at(end).withStart(0).withOutputs(outputs);
		return new BenchCase(name(), ModelSimulator.of(d.model(), null, solvers), setup, absTolFraction, reference, -1, true);
	}
}
