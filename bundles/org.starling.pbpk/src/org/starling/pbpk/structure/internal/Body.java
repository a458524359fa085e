package org.starling.pbpk.structure.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.starling.model.pkmodel.Compartment;
import org.starling.pbpk.physiology.Organ;
import org.starling.pbpk.physiology.OrganPhysiology;
import org.starling.pbpk.physiology.Physiology;
import org.starling.pbpk.physiology.SourcedValue;
import org.starling.pbpk.population.BodySymbols;

/**
 * Volumes and flows that all compounds share. Volumes are proportional to body weight and flows to its power 0.75 (West et al.,
 * Science 276:122, 1997, doi:10.1126/science.276.5309.122), so that another {@code BW} gives another body; each volume
 * {@code V_…} and flow {@code Q_…} can be given for itself as well.
 */
public final class Body {

	private final ModelWriter writer;
	private final Physiology physiology;

	public Body(ModelWriter writer, Physiology physiology) {
		this.writer = writer;
		this.physiology = physiology;
	}

	public Physiology physiology() {
		return physiology;
	}

	/** Writes what every template needs; {@code extraFlows} are symbols of flows of what stands beside the organs. */
	public void write(List<String> extraFlows) {
		String source = "individual of this model";
		writer.parameter("BW", "Body weight", Values.literature(physiology.bodyWeight(), "kg", source));
		writer.parameter("BW_ref", "Body weight of the reference", Values.literature(physiology.bodyWeight(), "kg", source));
		writer.atStart("allometry", "Scale of flows", "1", "(BW/BW_ref)^0.75");
		writer.parameter("hct", "Haematocrit", Values.of(physiology.haematocrit(), 1, "1", null));
		writer.parameter("CO_ref", "Cardiac output at the reference weight", Values.of(physiology.cardiacOutput(), 1, ModelWriter.FLOW, null));
		writer.atStart("CO", "Cardiac output of the organs", ModelWriter.FLOW, "CO_ref*allometry");
		writer.parameter("GFR_ref", "Glomerular filtration rate at the reference weight",
				Values.of(physiology.glomerularFiltrationRate(), 1, ModelWriter.FLOW, null));
		writer.atStart("GFR", "Glomerular filtration rate", ModelWriter.FLOW, "GFR_ref*allometry");
		pool("arterial", "Arterial blood", physiology.arterialBlood());
		pool("venous", "Venous blood", physiology.venousBlood());
		physiology.organs().forEach(this::organ);
		String portal = organs().stream().filter(Organ::drainsToPortalVein).map(Body::flow).collect(Collectors.joining(" + "));
		writer.atStart("Q_portal", "Portal vein flow", ModelWriter.FLOW, portal);
		writer.atStart("Q_liver", "Blood flow through the liver", ModelWriter.FLOW, "Q_hepatic_artery + Q_portal");
		List<String> flows = new ArrayList<>(organs().stream().filter(o -> o != Organ.LUNG).map(Body::flow).toList());
		flows.addAll(extraFlows);
		writer.atStart("Q_lung", "Blood flow through the lung", ModelWriter.FLOW, String.join(" + ", flows));
	}

	private void pool(String id, String name, SourcedValue volume) {
		writer.parameter("Vkg_" + id, "Volume of " + lower(name) + " a kg of body weight",
				Values.of(volume, 1 / physiology.bodyWeight(), "L/kg", "volume over body weight"));
		writer.compartment("V_" + id, name, id + " blood", "Vkg_" + id + "*BW", null);
	}

	private void organ(OrganPhysiology o) {
		String id = id(o.organ());
		String name = name(o.organ());
		writer.parameter("Vkg_" + id, "Volume of " + lower(name) + " a kg of body weight",
				Values.of(o.volume(), 1 / physiology.bodyWeight(), "L/kg", "volume over body weight"));
		writer.compartment("V_" + id, name, o.organ().id(), "Vkg_" + id + "*BW", null);
		if (o.organ() != Organ.LUNG) {
			String share = "f" + flow(o.organ());
			writer.parameter(share, "Share of " + (o.organ() == Organ.LIVER ? "the hepatic artery" : lower(name)) + " in the cardiac output",
					Values.of(o.bloodFlow(), 1 / physiology.cardiacOutput().value(), "1", "flow over cardiac output"));
			writer.atStart(flow(o.organ()), o.organ() == Organ.LIVER ? "Flow of the hepatic artery" : "Blood flow to " + lower(name),
					ModelWriter.FLOW, share + "*CO");
		}
	}

	/** All organs, in the order of the physiology. */
	public List<Organ> organs() {
		return physiology.organs().stream().map(OrganPhysiology::organ).toList();
	}

	public Compartment compartment(Organ organ) {
		return writer.compartment(volume(organ));
	}

	/** One of an organ's spaces, made when it is first asked for; {@code expression} is its volume. */
	public Compartment space(Organ organ, String space, String name, String expression) {
		String symbol = volume(organ) + "_" + space;
		Compartment known = writer.compartment(symbol);
		return known != null ? known
				: writer.compartment(symbol, name(organ) + ", " + name, organ.id(), expression, compartment(organ));
	}

	/** Writes a fraction of an organ's volume, once. */
	public void fraction(Organ organ, String space, String name, SourcedValue value) {
		String symbol = "f_" + id(organ) + "_" + space;
		if (!writer.has(symbol)) {
			writer.parameter(symbol, "Share of " + name + " in the volume of " + lower(name(organ)), Values.of(value, 1, "1", null));
		}
	}

	/** How symbols name the organ. */
	public static String id(Organ organ) {
		return organ.id().replace('-', '_');
	}

	public static String volume(Organ organ) {
		return BodySymbols.volume(organ);
	}

	/** Of arterial blood: of the liver that of the hepatic artery, of the lung the cardiac output. */
	public static String flow(Organ organ) {
		return BodySymbols.flow(organ);
	}

	public static String name(Organ organ) {
		String words = organ.id().replace('-', ' ');
		return Character.toUpperCase(words.charAt(0)) + words.substring(1);
	}

	static String lower(String name) {
		return Character.toLowerCase(name.charAt(0)) + name.substring(1);
	}
}
