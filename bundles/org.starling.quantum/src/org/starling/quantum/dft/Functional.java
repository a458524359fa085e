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
			new Term(0.72, Exchange.BECKE), new Term(0.19, ElectronGas.VWN5), new Term(0.81, new LeeYangParr())),
	/** T. Yanai, D. P. Tew, N. C. Handy, Chem Phys Lett 393 (2004) 51, doi:10.1016/j.cplett.2004.06.011 */
	CAM_B3LYP("cam-b3lyp", "CAM-B3LYP(VWN5)", "exact exchange 19 % near to 65 % far with omega 0.33/bohr, 35 % B88, 46 % short-range B88, 19 % VWN5, 81 % LYP",
			new ExactExchange(0.19, 0.65, 0.33), false, new Term(0.35, Exchange.BECKE), new Term(0.46, new AttenuatedExchange(Exchange.BECKE, 0.33)),
			new Term(0.19, ElectronGas.VWN5), new Term(0.81, new LeeYangParr())),
	/** J.-D. Chai, M. Head-Gordon, J Chem Phys 128 (2008) 084106, doi:10.1063/1.2834918, table I */
	WB97("wb97", "wB97", "exact exchange 0 % near to 100 % far with omega 0.4/bohr, short-range B97 exchange and B97 correlation of five terms each",
			new ExactExchange(0, 1, 0.4), false, exchange(0.4, 1, 1.13116, -2.74915, 12.0900, -5.71642),
			correlation(new double[] { 1, -2.55352, 11.8926, -26.9452, 17.0927 }, 1, 3.99051, -17.0066, 1.07292, 8.88211)),
	/** with exact exchange at short range too, of the same paper */
	WB97X("wb97x", "wB97X", "exact exchange 15.7706 % near to 100 % far with omega 0.3/bohr, short-range B97 exchange and B97 correlation of five terms each",
			new ExactExchange(0.157706, 1, 0.3), false, exchange(0.3, 0.842294, 0.726479, 1.04760, -5.70635, 13.2794),
			correlation(new double[] { 1, -4.33879, 18.2308, -31.7430, 17.2901 }, 1, 2.37031, -11.3995, 6.58405, -3.78132)),
	/** with dispersion of pairs: J.-D. Chai, M. Head-Gordon, Phys Chem Chem Phys 10 (2008) 6615, doi:10.1039/b810189b, table 1 */
	WB97X_D("wb97x-d", "wB97X-D", "exact exchange 22.2036 % near to 100 % far with omega 0.2/bohr, short-range B97 exchange and B97 correlation of five terms"
			+ " each, dispersion of Chai and Head-Gordon", new ExactExchange(0.222036, 1, 0.2), true, exchange(0.2, 0.777964, 0.661160, 0.574541, -5.25671, 11.6386),
			correlation(new double[] { 1, -6.90539, 31.3343, -51.0533, 26.4423 }, 1, 1.79413, -12.0477, 14.0847, -8.50809));

	private record Term(double factor, LocalEnergy energy) {
	}

	private final String id;
	private final String title;
	private final String parts;
	private final ExactExchange exactExchange;
	private final boolean ownDispersion;
	private final List<Term> terms;

	Functional(String id, String title, String parts, double exactExchange, Term... terms) {
		this(id, title, parts, ExactExchange.of(exactExchange), false, terms);
	}

	Functional(String id, String title, String parts, ExactExchange exactExchange, boolean ownDispersion, Term... terms) {
		this.id = id;
		this.title = title;
		this.parts = parts;
		this.exactExchange = exactExchange;
		this.ownDispersion = ownDispersion;
		this.terms = List.of(terms);
	}

	/** Of the family of ωB97, whose exponents are those of B97. */
	private static Term exchange(double omega, double... c) {
		return new Term(1, new SeriesExchange(omega, new PowerSeries(0.004, c)));
	}

	private static Term correlation(double[] same, double... opposite) {
		return new Term(1, new SeriesCorrelation(new PowerSeries(0.2, same), new PowerSeries(0.006, opposite)));
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

	/** The exact exchange in it. */
	public ExactExchange exactExchange() {
		return exactExchange;
	}

	/** Whether dispersion of pairs by {@link org.starling.quantum.dispersion.ChaiHeadGordon} belongs to it. */
	public boolean hasOwnDispersion() {
		return ownDispersion;
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
