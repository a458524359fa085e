package org.starling.sbml.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.sbml.jsbml.Compartment;
import org.sbml.jsbml.Model;
import org.sbml.jsbml.Species;
import org.sbml.jsbml.UnitDefinition;
import org.w3c.dom.Element;

/**
 * The units of time, substance and volume of a model. SBML never converts a number; our model has one unit for all amounts and
 * one for all volumes, and converts. So a number in another unit than the model's keeps its value and loses its unit, with a
 * warning.
 */
final class UnitImport {

	private final ImportContext context;
	private String substance;
	private String volume;

	UnitImport(ImportContext context) {
		this.context = context;
	}

	void read() {
		Model source = context.source;
		List<Element> definitions = Xml.list(context.xml, "listOfUnitDefinitions");
		for (int i = 0; i < definitions.size() && i < source.getUnitDefinitionCount(); i++) {
			UnitDefinition d = source.getUnitDefinition(i);
			if (context.units.of(d.getId()) == null) {
				context.warning(definitions.get(i), "the unit can't be written as UCUM text; numbers in it have no unit");
			}
		}
		boolean level3 = context.level > 2;
		UnitTexts units = context.units;
		context.model.setTimeUnit(orNone(level3 ? units.of(source.getTimeUnits()) : units.definedOr("time", "s")));
		List<String> amounts = new ArrayList<>();
		source.getListOfSpecies().forEach(s -> amounts.add(stated(s)));
		List<String> volumes = new ArrayList<>();
		source.getListOfCompartments().forEach(c -> volumes.add(stated(c)));
		substance = choose(level3 ? units.of(source.getSubstanceUnits()) : units.definedOr("substance", "mol"), amounts);
		volume = choose(level3 ? units.of(source.getVolumeUnits()) : units.definedOr("volume", "L"), volumes);
		context.model.setSubstanceUnit(orNone(substance));
		context.model.setVolumeUnit(orNone(volume));
		String extent = level3 ? units.of(source.getExtentUnits()) : null;
		context.model.setExtentUnit(Objects.equals(extent, substance) ? null : extent);
	}

	/** The model's unit, or the first that an element states. */
	private static String choose(String ofModel, List<String> stated) {
		if (stated.stream().anyMatch(s -> s == null || s.equals(ofModel))) {
			return ofModel;
		}
		return stated.stream().findFirst().orElse(ofModel);
	}

	private static String orNone(String unit) {
		return unit == null ? "" : unit;
	}

	private String stated(Species s) {
		return s.isSetSubstanceUnits() ? context.units.of(s.getSubstanceUnits()) : null;
	}

	private String stated(Compartment c) {
		return c.isSetUnits() ? context.units.of(c.getUnits()) : null;
	}

	/** The unit that an amount of a species is imported with, or null. */
	String amount(Species s, Element where) {
		return kept(s.isSetSubstanceUnits() ? stated(s) : substance, substance, where);
	}

	/** The unit of a concentration, or null. */
	String concentration(Species s) {
		boolean simple = substance != null && volume != null && (substance + volume).matches("[^/.()]*");
		boolean usual = (!s.isSetSubstanceUnits() || Objects.equals(stated(s), substance)) && hasUsualVolume(s);
		return simple && usual && !volume.equals("1") ? substance + "/" + volume : null;
	}

	private boolean hasUsualVolume(Species s) {
		Compartment c = s.getCompartmentInstance();
		return c != null && dimensions(c) == 3 && (!c.isSetUnits() || Objects.equals(stated(c), volume));
	}

	String size(Compartment c, Element where) {
		String stated = stated(c);
		if (dimensions(c) != 3) {
			return stated;
		}
		return kept(stated == null ? volume : stated, volume, where);
	}

	static double dimensions(Compartment c) {
		double dimensions = c.isSetSpatialDimensions() ? c.getSpatialDimensionsAsDouble() : 3;
		return Double.isNaN(dimensions) ? 3 : dimensions;
	}

	private String kept(String stated, String ofModel, Element where) {
		if (stated == null || stated.equals(ofModel)) {
			return stated;
		}
		context.warning(where, "its unit " + stated + " is not the model's, "
				+ (ofModel == null ? "which states none" : ofModel) + "; the number is kept as it stands, as SBML means it, without the unit");
		return null;
	}
}
