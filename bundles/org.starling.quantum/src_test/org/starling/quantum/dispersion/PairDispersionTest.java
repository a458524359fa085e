package org.starling.quantum.dispersion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.starling.quantum.Constants;
import org.starling.quantum.Element;
import org.starling.quantum.Geometry;
import org.starling.quantum.energy.EnergyCalculation;
import org.starling.quantum.energy.EnergyModel;
import org.starling.quantum.energy.Fitting;
import org.starling.quantum.energy.GradientResult;
import org.starling.quantum.energy.MethodName;
import org.starling.quantum.dft.Grid;
import org.starling.quantum.scf.Reference;
import org.starling.quantum.scf.StabilityAnalysis;

/** D3(BJ) beside other programs and its own differences. */
class PairDispersionTest {

	/** Bromomethane, zinc chloride and hydrogen selenide side by side, in ångström. */
	private static final Geometry THREE = geometry("Br C H H H Zn Cl Cl Se H H", 1 / Constants.ANGSTROM, 0, 0, 0, 0, 0, 1.95, 1.03, 0, 2.3, -0.515, 0.892,
			2.3, -0.515, -0.892, 2.3, 4.2, 0.3, 0.1, 4.9, 2.1, 0.4, 3.6, -1.7, -0.5, 0.4, 5.0, 1.0, 1.5, 5.6, 1.6, 0.3, 4.0, 2.1);

	private static Geometry geometry(String symbols, double unit, double... places) {
		int[] numbers = Arrays.stream(symbols.split(" ")).mapToInt(Element::number).toArray();
		return new Geometry(numbers, Arrays.stream(places).map(x -> unit * x).toArray(), 0, 1 + Arrays.stream(numbers).sum() % 2);
	}

	/** Figures of NWChem 7.0.2 (disp vdw 4), which prints twelve digits; its ångström has another bohr. */
	@Test
	void agreesWithNWChem() {
		String[] methods = { "pbe0", "hf", "pbe", "blyp" };
		double[] energies = { -0.008152882546, -0.061040371134, -0.008523539451, -0.018582436837 };
		for (int m = 0; m < methods.length; m++) {
			assertEquals(energies[m], PairDispersion.of(THREE, Damping.of(methods[m]).orElseThrow()).energy(), 2e-8, methods[m]);
		}
		Geometry water = geometry("O H H", 1, 0, 0, 0, 0, 1.43, 1.1, 0, -1.43, 1.1);
		assertEquals(-0.000573859308, PairDispersion.of(water, Damping.of("b3lyp").orElseThrow()).energy(), 1e-11);
	}

	/** Mindless molecule 02 of MB16-43 with the parameters of B97-D3(BJ): the figure in the tests of the program s-dftd3. */
	@Test
	void agreesWithSimpleDftd3() {
		Geometry mindless = geometry("H S B O Mg H H H Si H B Li F H H S", 1, -1.79537625851198, -3.77866422935275, -1.07883558363403, -2.68278833302782,
				0.38892666265890, 1.66214865238427, 0.11484649791305, 1.48857933226955, 3.65660396510375, -1.07998879593946, -0.16259121615748,
				-4.55703065871422, 0.60302832999383, 4.08816149622342, -0.02589373148029, -1.22534089315880, -1.79981382478068, -3.70773173318592,
				-1.33460982049866, -4.24819082475503, 2.72791902701083, -0.16278082578516, 2.41267994179303, 5.69030695190570, 2.87802444057103,
				-0.33120525058830, 1.88311373530297, 0.68489327931487, 0.32790204044961, -4.20547693710673, -1.20919773588330, -2.87253762561437,
				0.94064204223101, -3.25572604597922, 2.21241092990940, -2.86715549314771, -1.83147468262373, 5.20527293771933, -2.26976270603341,
				4.90885865772880, -1.92576561961811, 2.99069919443735, 1.26806242248758, -2.60409341782411, 0.55162805282247, 4.11956976339902,
				1.59892866766766, -1.39117477789609);
		assertEquals(-5.9503371130070551e-2, PairDispersion.of(mindless, new Damping(2.2609, 0.5545, 3.2297)).energy(), 1e-11);
	}

	/** The gradient is that of differences, and forces add up to nothing. */
	@Test
	void gradientIsThatOfTheEnergy() {
		Damping damping = Damping.of("b3lyp").orElseThrow();
		double[] gradient = PairDispersion.of(THREE, damping).gradient();
		double[] sum = new double[3];
		double step = 1e-3;
		for (int i = 0; i < gradient.length; i++) {
			double[] places = THREE.coordinates();
			places[i] += step;
			double up = PairDispersion.of(THREE.at(places), damping).energy();
			places[i] -= 2 * step;
			double down = PairDispersion.of(THREE.at(places), damping).energy();
			assertEquals((up - down) / (2 * step), gradient[i], 2e-9, "coordinate " + i);
			sum[i % 3] += gradient[i];
		}
		Arrays.stream(sum).forEach(s -> assertEquals(0, s, 1e-14));
	}

	/** Ghosts have no dispersion, and atoms far apart that of their sixth power. */
	@Test
	void ghostsHaveNone() {
		Geometry two = geometry("Ar Ar", 1, 0, 0, 0, 0, 0, 40);
		Geometry one = new Geometry(new int[] { 18, 18 }, two.coordinates(), 0, 1, new boolean[] { true, false });
		Damping damping = Damping.of("pbe").orElseThrow();
		assertEquals(0, PairDispersion.of(one, damping).energy());
		// C6 of two argon atoms by experiment: 64.3 hartree bohr^6 (A. Kumar, W. J. Meath, Mol Phys 54 (1985) 823)
		assertEquals(64.3, -PairDispersion.of(two, damping).energy() * Math.pow(40, 6), 0.03 * 64.3);
	}

	/** In energies, gradients and their description by the name of the method. */
	@Test
	void belongsToTheMethod() {
		Geometry water = geometry("O H H", 1, 0, 0, 0, 0, 1.43, 1.1, 0, -1.43, 1.1);
		MethodName name = MethodName.of("B3LYP-D3(BJ)");
		Grid grid = new Grid(20, 26);
		EnergyModel with = new EnergyModel(name.method(), Reference.RHF, "STO-3G", null, false, Fitting.OFF, EnergyModel.States.GROUND,
				StabilityAnalysis.NONE, grid, name.dispersion(), null);
		EnergyModel without = new EnergyModel(name.method(), Reference.RHF, "STO-3G", null, false, Fitting.OFF, EnergyModel.States.GROUND,
				StabilityAnalysis.NONE, grid);
		GradientResult corrected = EnergyCalculation.gradient(water, with);
		GradientResult plain = EnergyCalculation.gradient(water, without);
		assertEquals(-0.000573859308, corrected.energy().energy() - plain.energy().energy(), 1e-9);
		double[] gradient = PairDispersion.of(water, Damping.of("b3lyp").orElseThrow()).gradient();
		for (int i = 0; i < gradient.length; i++) {
			assertEquals(plain.gradient()[i] + gradient[i], corrected.gradient()[i], 1e-9);
		}
		assertTrue(corrected.energy().description().startsWith("B3LYP(VWN-RPA)-D3(BJ), RKS/"), corrected.energy().description());
		assertTrue(corrected.energy().description().contains("no three-body term"), corrected.energy().description());
		assertTrue(message("svwn-d3bj").contains("no parameters"), message("svwn-d3bj"));
		assertTrue(message("b3lyp-d3").contains("-d3bj"), message("b3lyp-d3"));
	}

	private static String message(String method) {
		return assertThrows(IllegalArgumentException.class, () -> MethodName.of(method)).getMessage();
	}
}
