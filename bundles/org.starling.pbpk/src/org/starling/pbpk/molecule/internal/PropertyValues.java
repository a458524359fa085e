package org.starling.pbpk.molecule.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.starling.model.base.Origin;
import org.starling.model.base.OriginKind;
import org.starling.model.base.Quantity;
import org.starling.model.molecule.Molecule;
import org.starling.model.molecule.MoleculeProperty;
import org.starling.pbpk.PbpkException;
import org.starling.pbpk.PbpkProblem;
import org.starling.pbpk.molecule.CompoundValue;
import org.starling.pbpk.physiology.Species;
import org.starling.units.UnitConversionException;
import org.starling.units.UnitSyntaxException;
import org.starling.units.Units;

/** Finds, converts and checks the properties of one molecule for one species. */
public final class PropertyValues {

	private final Molecule molecule;
	private final Species species;
	private final List<PbpkProblem> problems;
	private final Set<String> failed = new HashSet<>();

	/** @param problems takes what is wrong */
	public PropertyValues(Molecule molecule, Species species, List<PbpkProblem> problems) {
		this.molecule = molecule;
		this.species = species;
		this.problems = problems;
	}

	/** The molecule as a person knows it. */
	public String name() {
		return molecule.getName() == null || molecule.getName().isBlank() ? "the molecule" : molecule.getName();
	}

	/** Whether a value of the key was there but wrong. */
	public boolean failed(String key) {
		return failed.contains(key);
	}

	/** All properties of a key, of any species. */
	public Stream<MoleculeProperty> all(String key) {
		return molecule.getProperties().stream().filter(p -> key.equals(p.getKey()));
	}

	/** Those of this species or of none; of another species when there are no others. */
	public List<MoleculeProperty> of(String key) {
		List<MoleculeProperty> own = all(key).filter(this::sameSpecies).toList();
		if (!own.isEmpty()) {
			return own;
		}
		List<MoleculeProperty> general = all(key).filter(p -> blank(p.getSpecies())).toList();
		return general.isEmpty() ? all(key).toList() : general;
	}

	/** Whether the property names this species. */
	public boolean sameSpecies(MoleculeProperty property) {
		if (blank(property.getSpecies())) {
			return false;
		}
		try {
			return Species.parse(property.getSpecies()) == species;
		} catch (PbpkException e) {
			return false;
		}
	}

	/** The value to take for a key; empty when there is none or it is wrong. */
	public Optional<CompoundValue> number(String key, String unit, double least, double greatest) {
		return of(key).stream().findFirst().flatMap(p -> convert(p, unit, least, greatest));
	}

	/** The property's value in the unit; empty, with a problem, when it is missing, in another dimension or out of range. */
	public Optional<CompoundValue> convert(MoleculeProperty property, String unit, double least, double greatest) {
		Quantity quantity = property.getQuantity();
		String key = property.getKey();
		if (quantity == null || quantity.getValue() == null) {
			return wrong(key, "has no value", "give one");
		}
		double value;
		try {
			value = Units.convert(quantity.getValue(), blank(quantity.getUnit()) ? "" : quantity.getUnit(), unit);
		} catch (UnitConversionException | UnitSyntaxException e) {
			return wrong(key, "the unit \"" + quantity.getUnit() + "\" does not fit: " + e.getMessage(),
					"use " + (unit.isEmpty() ? "a pure number" : "a unit like " + unit));
		}
		if (!(value >= least && value <= greatest)) {
			return wrong(key, "is " + quantity.getValue() + (blank(quantity.getUnit()) ? "" : " " + quantity.getUnit()),
					"give a value from " + least + " to " + greatest + (unit.isEmpty() ? "" : " " + unit));
		}
		return Optional.of(new CompoundValue(value, unit, kind(property), source(property)));
	}

	private Optional<CompoundValue> wrong(String key, String text, String advice) {
		failed.add(key);
		problems.add(new PbpkProblem(name(), key, text, advice));
		return Optional.empty();
	}

	private OriginKind kind(MoleculeProperty property) {
		Origin origin = property.getQuantity().getOrigin();
		return origin == null || foreign(property) ? OriginKind.ASSUMED : origin.getKind();
	}

	private String source(MoleculeProperty property) {
		Origin origin = property.getQuantity().getOrigin();
		String text = origin == null ? "no source is given" : Stream.of(origin.getSource(), origin.getDoi(), origin.getMethod())
				.filter(t -> !blank(t)).findFirst().orElse("no source is given");
		return foreign(property) ? CompoundValue.FOREIGN + property.getSpecies() + " taken for " + species.id() + ": " + text : text;
	}

	/** Whether the property names another species. */
	public boolean foreign(MoleculeProperty property) {
		return !blank(property.getSpecies()) && !sameSpecies(property);
	}

	private static boolean blank(String text) {
		return text == null || text.isBlank();
	}
}
