package org.starling.pbpk.structure.internal;

import java.util.LinkedHashMap;
import java.util.Map;

import org.starling.model.molecule.Molecule;
import org.starling.model.pkmodel.Species;
import org.starling.pbpk.physiology.Organ;
import org.starling.pbpk.structure.CompoundSettings;

/** One compound while the model is written: its symbols, and where it is. Used by one thread. */
final class Drug {

	static final String EXCRETA = "V_excreta";

	private final ModelWriter writer;
	private final Body body;
	private final CompoundSettings settings;
	private final CompoundData data;
	private final String suffix;
	private final Map<Organ, OrganSpace> spaces = new LinkedHashMap<>();
	private final Map<String, Species> sinks = new LinkedHashMap<>();
	private Species arterial;
	private Species venous;
	private Enterocytes enterocytes;
	private Lumen lumen;

	/** @param first whether symbols need no suffix */
	Drug(ModelWriter writer, Body body, CompoundSettings settings, CompoundData data, boolean first) {
		this.writer = writer;
		this.body = body;
		this.settings = settings;
		this.data = data;
		suffix = first ? "" : "_" + identifier(settings.name());
	}

	/** Letters, digits and underscores of a name. */
	static String identifier(String name) {
		return name.replaceAll("[^A-Za-z0-9]+", "_");
	}

	/** Writes what holds for the whole body, and the compound in every organ. */
	void write() {
		writer.parameter(symbol("MW"), title("Molar mass"), data.molarMass());
		writer.parameter(fractionUnbound(), title("Fraction unbound in plasma"), data.fractionUnbound());
		writer.parameter(bloodPlasmaRatio(), title("Blood:plasma ratio"), data.bloodPlasmaRatio());
		arterial = writer.concentration(symbol("C_arterial"), in("Arterial blood"), writer.compartment("V_arterial"), molecule());
		venous = writer.concentration(symbol("C_venous"), in("Venous blood"), writer.compartment("V_venous"), molecule());
		settings.organs().forEach(o -> require(o.organ()));
		for (Organ organ : body.organs()) {
			spaces.put(organ, switch (settings.organ(organ).exchange()) {
			case PERFUSION -> new PerfusionOrgan(this, organ, data.partition(organ));
			case PERMEABILITY -> new PermeabilityOrgan(this, organ, data.partition(organ), settings.organ(organ));
			});
		}
	}

	ModelWriter writer() {
		return writer;
	}

	Body body() {
		return body;
	}

	CompoundSettings settings() {
		return settings;
	}

	CompoundData data() {
		return data;
	}

	Molecule molecule() {
		return settings.molecule();
	}

	/** A symbol of this compound. */
	String symbol(String base) {
		return base + suffix;
	}

	/** A name of something of this compound; of all but the first with the compound's name. */
	String title(String text) {
		return suffix.isEmpty() ? text : text + ", " + settings.name();
	}

	/** A name of the compound somewhere. */
	String in(String place) {
		return settings.name() + " in " + Body.lower(place);
	}

	String fractionUnbound() {
		return symbol("fup");
	}

	String bloodPlasmaRatio() {
		return symbol("BP");
	}

	double fractionUnboundValue() {
		return data.fractionUnbound().getValue();
	}

	double bloodPlasmaRatioValue() {
		return data.bloodPlasmaRatio().getValue();
	}

	/** g/mol */
	double molarMass() {
		return data.gramPerMole();
	}

	Species arterial() {
		return arterial;
	}

	Species venous() {
		return venous;
	}

	Map<Organ, OrganSpace> spaces() {
		return spaces;
	}

	OrganSpace space(Organ organ) {
		require(organ);
		return spaces.get(organ);
	}

	private void require(Organ organ) {
		if (!body.organs().contains(organ)) {
			throw Values.problem(settings.name(), "organ", "the body of " + body.physiology().species().id() + " has no "
					+ organ.id() + " of its own", "choose one of " + body.organs().stream().map(Organ::id).toList());
		}
	}

	/** Null when nothing is metabolised in the gut wall. */
	Enterocytes enterocytes() {
		return enterocytes;
	}

	void setEnterocytes(Enterocytes wall) {
		enterocytes = wall;
	}

	/** Null when the compound is never in the lumen. */
	Lumen lumen() {
		return lumen;
	}

	void setLumen(Lumen gut) {
		lumen = gut;
	}

	/** Where an enzyme of an organ finds the compound: in the gut the enterocytes when there are some. */
	Species enzymeSite(Organ organ) {
		return organ == Organ.GUT && enterocytes != null ? enterocytes.species() : space(organ).tissue();
	}

	/** Concentration of unbound compound where enzymes of an organ work. */
	String unbound(Organ organ) {
		return organ == Organ.GUT && enterocytes != null ? enterocytes.unbound() : space(organ).unbound();
	}

	/** What left the body in one way: an amount {@code A_…}, made when it is first asked for. */
	Species sink(String id, String name) {
		return sinks.computeIfAbsent(id, _ -> writer.amount(symbol("A_" + id), settings.name() + " " + name,
				writer.amounts(EXCRETA, "Excreta and products", null), molecule()));
	}
}
