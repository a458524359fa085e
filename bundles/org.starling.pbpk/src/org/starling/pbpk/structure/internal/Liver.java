package org.starling.pbpk.structure.internal;

import org.starling.pbpk.physiology.Organ;
import org.starling.pbpk.structure.Exchange;
import org.starling.pbpk.structure.LiverModel;

/**
 * Makes the liver's well-mixed space eliminate as another liver model says: its processes work {@code phi} times as fast, so that the
 * fraction that escapes is that of the model at the same {@code Rn = fup/BP·CLint/Q}:
 * {@code exp(−Rn)} of the parallel tube (Pang, Rowland, J Pharmacokinet Biopharm 5:625, 1977), and of the dispersion model
 * {@code 4a/((1+a)²·exp((a−1)/(2·DN)) − (1−a)²·exp(−(a+1)/(2·DN)))}, {@code a = √(1 + 4·Rn·DN)} (Roberts, Rowland, ibid. 14:227,
 * 1986, doi:10.1007/BF01106706). Exact at steady state for linear processes; saturable ones see the concentration at the liver's outlet.
 */
final class Liver {

	/** Beyond this the parallel tube lets less than 3e-9 through, and the rates would only become stiff. */
	private static final double LARGEST = 20;

	private final LiverModel model;
	private final double dispersionNumber;

	Liver(LiverModel model, double dispersionNumber) {
		this.model = model;
		this.dispersionNumber = dispersionNumber;
	}

	/**
	 * @param intrinsic sum of the liver's intrinsic clearances, empty for none
	 * @param constant  whether that is constant in time
	 */
	void write(Drug d, String intrinsic, boolean constant) {
		if (model == LiverModel.WELL_STIRRED || intrinsic.isEmpty()) {
			return;
		}
		if (d.settings().organ(Organ.LIVER).exchange() == Exchange.PERMEABILITY) {
			throw Values.problem(d.settings().name(), "liverModel", "the " + model.id()
					+ " model takes the liver as limited by perfusion, and permeability limits it here",
					"choose well-stirred, or let perfusion limit the liver");
		}
		ModelWriter w = d.writer();
		if (model == LiverModel.DISPERSION && !w.has("DN_liver")) {
			if (!(dispersionNumber > 0) || !Double.isFinite(dispersionNumber)) {
				throw Values.problem("liver", "dispersionNumber", "must be positive, not " + dispersionNumber, "0.17 is that of human liver");
			}
			w.parameter("DN_liver", "Dispersion number of the liver", Values.literature(dispersionNumber, "1",
					"Roberts, Rowland, J Pharmacokinet Biopharm 14:227 (1986): 0.17 for human liver"));
		}
		define(d, constant, "Rn_liver", "Efficiency number of the liver", d.fractionUnbound() + "/" + d.bloodPlasmaRatio() + "*("
				+ intrinsic + ")/Q_liver");
		String rn = d.symbol("Rn_liver");
		if (model == LiverModel.DISPERSION) {
			String a = d.symbol("a_liver");
			define(d, constant, "a_liver", "Root of the dispersion model", "sqrt(1 + 4*" + rn + "*DN_liver)");
			define(d, constant, "F_liver", "Fraction that escapes the liver", "4*" + a + "/((1 + " + a + ")^2*exp((" + a
					+ " - 1)/(2*DN_liver)) - (1 - " + a + ")^2*exp(-(" + a + " + 1)/(2*DN_liver)))");
		} else {
			define(d, constant, "F_liver", "Fraction that escapes the liver", "exp(-min(" + rn + ", " + LARGEST + "))");
		}
		define(d, constant, "phi_liver", "Elimination over that of a well-stirred liver",
				"(1/" + d.symbol("F_liver") + " - 1)/" + rn);
	}

	private static void define(Drug d, boolean constant, String base, String name, String expression) {
		if (constant) {
			d.writer().atStart(d.symbol(base), d.title(name), "1", expression);
		} else {
			d.writer().rule(d.symbol(base), d.title(name), "1", expression);
		}
	}

	/** What multiplies the rates of the liver's processes, with its sign of multiplication; empty for none. */
	String factor(Drug d) {
		return d.writer().has(d.symbol("phi_liver")) ? d.symbol("phi_liver") + "*" : "";
	}
}
