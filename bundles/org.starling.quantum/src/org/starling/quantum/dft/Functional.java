package org.starling.quantum.dft;

import java.util.List;

/** Density functionals. */
public enum Functional {
	/** local density with the fit of Vosko, Wilk and Nusair to the random-phase approximation, as in Gaussian and Psi4 */
	SVWN("svwn", "SVWN(VWN-RPA)", "Slater exchange, VWN-RPA correlation", 0, new Term(1, Exchange.SLATER), new Term(1, ElectronGas.VWN_RPA)),
	/** local density with their fit to the Monte Carlo energies */
	SVWN5("svwn5", "SVWN(VWN5)", "Slater exchange, VWN5 correlation", 0, new Term(1, Exchange.SLATER), new Term(1, ElectronGas.VWN5)),
	/** local density with the correlation of Perdew and Wang */
	SPW92("spw92", "SPW92", "Slater exchange, PW92 correlation", 0, new Term(1, Exchange.SLATER), new Term(1, ElectronGas.PW92)),
	/** J. P. Perdew, K. Burke, M. Ernzerhof, Phys Rev Lett 77 (1996) 3865 */
	PBE("pbe", "PBE", "PBE exchange and correlation", 0, new Term(1, Exchange.PERDEW_BURKE_ERNZERHOF), new Term(1, new PerdewBurkeErnzerhof())),
	/** a quarter of exact exchange (C. Adamo, V. Barone, J Chem Phys 110 (1999) 6158) */
	PBE0("pbe0", "PBE0", "25 % exact exchange, PBE exchange and correlation", 0.25, new Term(0.75, Exchange.PERDEW_BURKE_ERNZERHOF),
			new Term(1, new PerdewBurkeErnzerhof())),
	/** Becke's exchange, correlation of Lee, Yang and Parr */
	BLYP("blyp", "BLYP", "B88 exchange, LYP correlation", 0, new Term(1, Exchange.BECKE), new Term(1, new LeeYangParr())),
	/** P. J. Stephens, F. J. Devlin, C. F. Chabalowski, M. J. Frisch, J Phys Chem 98 (1994) 11623, as in Gaussian and Psi4 */
	B3LYP("b3lyp", "B3LYP(VWN-RPA)", "20 % exact exchange, 8 % Slater, 72 % B88, 19 % VWN-RPA, 81 % LYP", 0.2, new Term(0.08, Exchange.SLATER),
			new Term(0.72, Exchange.BECKE), new Term(0.19, ElectronGas.VWN_RPA), new Term(0.81, new LeeYangParr())),
	/** the same with the other fit of Vosko, Wilk and Nusair, as in GAMESS and ORCA */
	B3LYP5("b3lyp5", "B3LYP(VWN5)", "20 % exact exchange, 8 % Slater, 72 % B88, 19 % VWN5, 81 % LYP", 0.2, new Term(0.08, Exchange.SLATER),
			new Term(0.72, Exchange.BECKE), new Term(0.19, ElectronGas.VWN5), new Term(0.81, new LeeYangParr()));

	private record Term(double factor, LocalEnergy energy) {
	}

	private final String id;
	private final String title;
	private final String parts;
	private final double exactExchange;
	private final List<Term> terms;

	Functional(String id, String title, String parts, double exactExchange, Term... terms) {
		this.id = id;
		this.title = title;
		this.parts = parts;
		this.exactExchange = exactExchange;
		this.terms = List.of(terms);
	}

	/** As in requests. */
	public String id() {
		return id;
	}

	/** As in the description of an energy; it tells variants apart. */
	public String title() {
		return title;
	}

	/** What it consists of, in words. */
	public String parts() {
		return parts;
	}

	/** Part of the exact exchange in it. */
	public double exactExchange() {
		return exactExchange;
	}

	/** Whether it needs gradients of the density. */
	boolean needsGradients() {
		return terms.stream().anyMatch(term -> term.energy.needsGradients());
	}

	/** Energies and derivatives of all its terms but the exact exchange. */
	void evaluate(SpinPoints points) {
		points.clear();
		terms.forEach(term -> term.energy.add(term.factor, points));
	}
}
