package org.starling.pbpk.structure.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.starling.pbpk.physiology.Organ;
import org.starling.pbpk.physiology.Physiology;
import org.starling.pbpk.structure.CompoundSettings;
import org.starling.pbpk.structure.DoseSettings;
import org.starling.pbpk.structure.PbpkSettings;
import org.starling.pbpk.structure.ProcessKind;
import org.starling.pbpk.structure.Route;

/** Puts the parts of the small-molecule template together: body, compounds in it, what they do to each other, doses and observers. */
public final class SmallMoleculeTemplate {

	private final ModelWriter writer;
	private final PbpkSettings settings;
	private final Body body;
	private final Map<String, Drug> drugs = new LinkedHashMap<>();
	private final Map<String, Tumour> tumours = new LinkedHashMap<>();

	public SmallMoleculeTemplate(ModelWriter writer, PbpkSettings settings, Physiology physiology) {
		this.writer = writer;
		this.settings = settings;
		this.body = new Body(writer, physiology);
	}

	public void write() {
		if (settings.tumour() != null) {
			Tumour.writeVolume(writer, settings.tumour());
		}
		body.write(settings.tumour() == null ? List.of() : List.of(Tumour.FLOW));
		for (CompoundSettings c : settings.compounds()) {
			Drug d = new Drug(writer, body, c, new CompoundData(c, body.physiology()), drugs.isEmpty());
			drugs.put(c.name(), d);
			d.write();
		}
		boolean gutWall = drugs.values().stream().flatMap(d -> d.data().processes().stream())
				.anyMatch(p -> p.kind() == ProcessKind.METABOLISM && p.organ() == Organ.GUT);
		drugs.values().forEach(d -> places(d, gutWall));
		Interactions interactions = new Interactions(writer, settings.interactions(), drugs);
		Liver liver = new Liver(settings.liverModel(), settings.dispersionNumber());
		for (Drug d : drugs.values()) {
			Circulation.write(d);
			new Processes(d, drugs, interactions, liver).write();
			Kidney.write(d, !d.data().processes().isEmpty());
			if (d.lumen() != null) {
				d.lumen().write();
			}
		}
		new Observers(writer).write(drugs.values(), tumours);
		Regimens regimens = new Regimens(writer, body.physiology().bodyWeight());
		settings.doses().forEach(dose -> regimens.write(dose, of(dose)));
	}

	private Drug of(DoseSettings dose) {
		return dose.compound() == null ? drugs.values().iterator().next() : drugs.get(dose.compound());
	}

	private void places(Drug d, boolean gutWall) {
		if (gutWall) {
			d.setEnterocytes(new Enterocytes(d));
			d.enterocytes().writeFlow();
		}
		List<DoseSettings> doses = settings.doses().stream().filter(dose -> of(dose) == d).toList();
		if (d.settings().bile() != null || doses.stream().anyMatch(x -> x.route() == Route.ORAL || x.route() == Route.INHALED)) {
			d.setLumen(new Lumen(d, doses));
		}
		Bile.write(d);
		if (settings.tumour() != null) {
			Tumour tumour = new Tumour(d, settings.tumour());
			tumour.write();
			tumours.put(d.settings().name(), tumour);
		}
		Depots.write(d, doses.stream().map(DoseSettings::route).toList());
	}
}
