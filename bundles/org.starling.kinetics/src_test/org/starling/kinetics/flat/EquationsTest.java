package org.starling.kinetics.flat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.starling.kinetics.ModelBuilder;
import org.starling.model.pkmodel.Compartment;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.Species;

class EquationsTest {

	@Test
	void aModelAsLatex() {
		ModelBuilder b = new ModelBuilder().units("h", "mg", "L");
		Compartment plasma = b.compartment("V", 5, "L");
		Species drug = b.amount("drug", plasma, 100, "mg");
		b.parameter("k_el", 0.2, "1/h");
		Parameter alpha = b.variable("alpha", 1, "");
		b.reaction("elimination", drug, null, "k_el*drug");
		ModelBuilder.assign(b.event("wash", "time >= 4"), alpha, "alpha/2");
		assertEquals("""
				\\begin{align*}
					\\frac{\\mathrm{d} \\alpha}{\\mathrm{d} t} &= 0 \\\\
					\\frac{\\mathrm{d} A_{\\mathrm{drug}}}{\\mathrm{d} t} &= -\\mathrm{elimination}
				\\end{align*}

				\\begin{align*}
					\\mathrm{drug} &= A_{\\mathrm{drug}} \\\\
					\\mathrm{elimination} &= k_{\\mathrm{el}} \\cdot \\mathrm{drug} \\\\
					c_{\\mathrm{drug}} &= \\frac{A_{\\mathrm{drug}}}{V}
				\\end{align*}

				\\begin{align*}
					\\alpha\\left(t_0\\right) &= 1 \\\\
					A_{\\mathrm{drug}}\\left(t_0\\right) &= 100 \\quad \\left[\\mathrm{mg}\\right]
				\\end{align*}

				\\begin{align*}
					V &= 5 \\quad \\left[\\mathrm{L}\\right] \\\\
					k_{\\mathrm{el}} &= 0.2 \\quad \\left[\\mathrm{1/h}\\right]
				\\end{align*}

				\\begin{align*}
					\\text{when } t \\ge 4\\text{:}\\quad \\alpha &\\leftarrow \\frac{\\alpha}{2}
				\\end{align*}
				""", Equations.latex(FlatSystem.of(b.model, null)));
	}
}
