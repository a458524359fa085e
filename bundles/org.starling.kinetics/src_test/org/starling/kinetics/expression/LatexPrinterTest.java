package org.starling.kinetics.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formulas as a person would type them in LaTeX. */
class LatexPrinterTest {

	@ParameterizedTest
	@CsvSource(delimiter = '#', textBlock = """
			x # x
			k_el # k_{\\mathrm{el}}
			V2 # V_{2}
			CL_int_u # \\mathrm{CL}_{\\mathrm{int},u}
			alpha_1 # \\alpha_{1}
			lambdaZ # \\lambda_{Z}
			clearance # \\mathrm{clearance}
			drug.amount # A_{\\mathrm{drug}}
			drug.concentration # c_{\\mathrm{drug}}
			uptake.k # k_{\\mathrm{uptake}}
			-CL / V * C # -\\frac{\\mathrm{CL}}{V} \\cdot C
			-(a + b) # -\\left(a + b\\right)
			a - (b - c) # a - \\left(b - c\\right)
			a - (-b * c) # a - \\left(-b \\cdot c\\right)
			(a + b) * c^2 # \\left(a + b\\right) \\cdot c^{2}
			(a / b)^n # \\left(\\frac{a}{b}\\right)^{n}
			(-a)^2 # \\left(-a\\right)^{2}
			exp(-k * t)^2 # \\left(\\mathrm{e}^{-k \\cdot t}\\right)^{2}
			Emax * C^h / (EC50^h + C^h) # \\frac{\\mathrm{Emax} \\cdot C^{h}}{\\mathrm{EC}_{50}^{h} + C^{h}}
			sqrt(x) + root(3, x) # \\sqrt{x} + \\sqrt[3]{x}
			ln(x) + log10(x) + log(2, x) # \\ln\\left(x\\right) + \\log_{10}\\left(x\\right) + \\log_{2}\\left(x\\right)
			abs(x - 1) + floor(x) # \\left|x - 1\\right| + \\left\\lfloor x \\right\\rfloor
			2.5e-7 * x # 2.5 \\cdot 10^{-7} \\cdot x
			1e20 # 10^{20}
			5[mg/L] * x # 5\\,\\mathrm{mg/L} \\cdot x
			piecewise(1, x < 2 and y >= 3, 0) # \\begin{cases} 1 & \\text{if } x < 2 \\land y \\ge 3 \\\\ 0 & \\text{otherwise} \\end{cases}
			delay(x, tau) # x\\left(t - \\tau\\right)
			rateOf(x) # \\frac{\\mathrm{d} x}{\\mathrm{d} t}
			min(a, b, 3) # \\min\\left(a, b, 3\\right)
			arccosh(x) # \\operatorname{arccosh}\\left(x\\right)
			hill(C, h) # \\mathrm{hill}\\left(C, h\\right)
			not (x == 1) # \\lnot \\left(x = 1\\right)
			2 * pi * time # 2 \\cdot \\pi \\cdot t
			""")
	void formulas(String text, String latex) {
		assertEquals(latex, LatexPrinter.print(ExpressionParser.parse(text)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '#', textBlock = """
			rateOf(x) # \\frac{\\mathrm{d} x}{\\mathrm{d} t}
			infusion into a_b # \\mathrm{infusion into a}_{b}
			""")
	void names(String name, String latex) {
		assertEquals(latex, LatexPrinter.symbol(name));
	}
}
