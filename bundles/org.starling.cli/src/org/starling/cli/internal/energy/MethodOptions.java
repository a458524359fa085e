package org.starling.cli.internal.energy;

import java.util.List;
import java.util.Locale;

import org.starling.quantum.provider.EnergyProvider;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import picocli.CommandLine.Option;

/** How the energy of one molecule is calculated. */
final class MethodOptions {

	@Option(names = "--method", paramLabel = "NAME", description = "hf, mp2, ccsd, ccsd(t), fci, casci; pbe, pbe0, blyp, b3lyp (with"
			+ " VWN-RPA), b3lyp5, cam-b3lyp, wb97, wb97x, wb97x-d, svwn, svwn5 (lda), spw92; pbe-d3bj, b3lyp-d3bj, … with D3(BJ) dispersion; or rhf, uhf, rohf for Hartree-Fock with that"
			+ " reference. Default: hf, or the first of"
			+ " another provider.")
	private String method;

	@Option(names = "--reference", paramLabel = "NAME", description = "rhf, uhf, rohf. Default: rhf for singlets, else uhf.")
	private String reference;

	@Option(names = "--basis", paramLabel = "NAME", description = "Basis set. Default: 6-31G*, or the first of another provider.")
	private String basis;

	@Option(names = "--charge", paramLabel = "N", description = "Charge. Default: that of a SMILES, else 0.")
	private Integer charge;

	@Option(names = "--multiplicity", paramLabel = "N", description = "2S + 1. Default: 1, or 2 for odd numbers of electrons.")
	private Integer multiplicity;

	@Option(names = "--frozen-core", description = "Leave noble-gas cores out of the correlation.")
	private boolean frozenCore;

	@Option(names = "--density-fitting", paramLabel = "on|off", description = "Products of basis functions as sums of fitting functions. Default: on"
			+ " above 150 basis functions.")
	private String densityFitting;

	@Option(names = "--grid", paramLabel = "RxA", description = "Points of density functionals around each atom: distances and directions."
			+ " Default: 75x302.")
	private String grid;

	@Option(names = "--solvent", paramLabel = "NAME", description = "A continuous solvent (CPCM) around the molecule: water, methanol, octanol, … or its"
			+ " permittivity as in epsilon=4.7. Default: none.")
	private String solvent;

	@Option(names = "--active", paramLabel = "E,O", split = ",", arity = "1", description = "Active electrons and orbitals of casci.")
	private int[] active;

	@Option(names = "--roots", paramLabel = "N", description = "Number of states of fci and casci. Default: 1.")
	private Integer roots;

	@Option(names = "--stability", paramLabel = "NAME", description = "Whether the field is a minimum: none, check (says it), follow (leaves a saddle"
			+ " point). Default up to 50 basis functions: check for rhf, follow for uhf.")
	private String stability;

	@Option(names = "--properties", paramLabel = "LIST", split = ",", description = "More of the field: polarizability, esp_charges, resp_charges,"
			+ " bond_orders.")
	private List<String> properties = List.of();

	@Option(names = "--driver", paramLabel = "NAME", description = "What is calculated: energy, gradient, hessian, optimize (the next minimum),"
			+ " frequencies (vibrations and thermodynamic functions). Default: energy.")
	private String driver = "energy";

	@Option(names = "--convergence", paramLabel = "NAME", description = "When a geometry counts as optimised: baker, gau, gau_tight, gau_verytight."
			+ " Default: gau.")
	private String convergence;

	@Option(names = "--geometries", paramLabel = "N", description = "Geometries that an optimisation tries at most. Default: 100.")
	private Integer geometries;

	@Option(names = "--temperature", paramLabel = "K", description = "Of the thermodynamic functions, in kelvin. Default: 298.15.")
	private Double temperature;

	@Option(names = "--pressure", paramLabel = "PA", description = "Of the thermodynamic functions, in pascal. Default: 101325.")
	private Double pressure;

	@Option(names = "--symmetry-number", paramLabel = "N", description = "Rotations that leave the molecule as it is. Default: 1.")
	private Integer symmetryNumber;

	/** Number of states. */
	int roots() {
		return roots == null ? 1 : roots;
	}

	/** The request for a molecule of the QCSchema. */
	JsonObject request(JsonObject molecule) {
		return request(molecule, method == null ? "hf" : method);
	}

	/** The same for another program or model, which has methods and basis sets of its own. */
	JsonObject request(JsonObject molecule, EnergyProvider provider) {
		return request(molecule, method == null ? provider.methods().getFirst() : method,
				basis != null ? basis : provider.bases().isEmpty() ? "" : provider.bases().getFirst());
	}

	/** The same by another method. */
	JsonObject request(JsonObject molecule, String chosen) {
		return request(molecule, chosen, basis == null ? "6-31G*" : basis);
	}

	private JsonObject request(JsonObject molecule, String chosen, String chosenBasis) {
		JsonObject keywords = new JsonObject();
		String name = chosen.strip().toLowerCase(Locale.ROOT);
		boolean named = name.equals("rhf") || name.equals("uhf") || name.equals("rohf");
		if (named || reference != null) {
			keywords.addProperty("reference", named ? name : reference);
		}
		if (frozenCore) {
			keywords.addProperty("frozen_core", true);
		}
		if (densityFitting != null) {
			keywords.addProperty("scf_type", switch (densityFitting.toLowerCase(Locale.ROOT)) {
			case "on" -> "df";
			case "off" -> "pk";
			default -> throw new IllegalArgumentException("--density-fitting is on or off, not " + densityFitting);
			});
		}
		if (grid != null) {
			String[] points = grid.toLowerCase(Locale.ROOT).split("x");
			if (points.length != 2 || !points[0].matches("\\d{1,6}") || !points[1].matches("\\d{1,6}")) {
				throw new IllegalArgumentException("--grid takes numbers of distances and directions, as in --grid 75x302, not " + grid);
			}
			keywords.addProperty("dft_radial_points", Integer.parseInt(points[0]));
			keywords.addProperty("dft_spherical_points", Integer.parseInt(points[1]));
		}
		if (solvent != null) {
			keywords.addProperty("solvent", solvent);
		}
		if (active != null) {
			if (active.length != 2) {
				throw new IllegalArgumentException("--active takes two numbers, electrons and orbitals, as in --active 2,2");
			}
			keywords.addProperty("active_electrons", active[0]);
			keywords.addProperty("active_orbitals", active[1]);
		}
		if (stability != null) {
			keywords.addProperty("stability_analysis", stability);
		}
		if (!properties.isEmpty()) {
			JsonArray names = new JsonArray();
			properties.forEach(names::add);
			keywords.add("properties", names);
		}
		if (roots != null) {
			keywords.addProperty("num_roots", roots);
		}
		put(keywords, "geom_maxiter", geometries);
		put(keywords, "temperature", temperature);
		put(keywords, "pressure", pressure);
		put(keywords, "symmetry_number", symmetryNumber);
		if (convergence != null) {
			keywords.addProperty("g_convergence", convergence);
		}
		if (charge != null) {
			molecule.addProperty("molecular_charge", charge);
		}
		int electrons = MoleculeInput.electrons(molecule);
		molecule.addProperty("molecular_multiplicity", multiplicity != null ? multiplicity : 1 + Math.floorMod(electrons, 2));
		JsonObject model = new JsonObject();
		model.addProperty("method", named ? "hf" : name);
		model.addProperty("basis", chosenBasis);
		JsonObject request = new JsonObject();
		request.add("molecule", molecule);
		request.addProperty("driver", driver);
		request.add("model", model);
		request.add("keywords", keywords);
		return request;
	}

	private static void put(JsonObject keywords, String key, Number value) {
		if (value != null) {
			keywords.addProperty(key, value);
		}
	}
}
