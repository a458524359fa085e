package org.starling.nca.table.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.starling.nca.Dosing;
import org.starling.nca.Route;
import org.starling.nca.table.DoseSource;
import org.starling.nca.table.NcaMap;
import org.starling.tables.samples.DoseRecord;
import org.starling.tables.samples.SampleImport;
import org.starling.units.Units;

/** Doses of an import: of a subject's doses the one nearest to the start of the occasion, of the measured compound where it has its own. */
public final class ImportedDoses implements DoseSource {

	private final NcaMap settings;
	private final String unit;
	private final Map<String, List<DoseRecord>> bySubject = new HashMap<>();

	/** @param settings its route, dose amount, infusion duration and dosing interval count */
	public ImportedDoses(SampleImport samples, NcaMap settings) {
		this.settings = settings;
		unit = samples.doses().stream().map(DoseRecord::unit).filter(Objects::nonNull).findFirst().orElse(null);
		samples.doses().forEach(dose -> bySubject.computeIfAbsent(dose.subject(), _ -> new ArrayList<>()).add(dose));
	}

	@Override
	public String unit() {
		return unit;
	}

	@Override
	public Dosing dose(String subject, String compound, double start) {
		List<DoseRecord> all = bySubject.getOrDefault(subject, List.of());
		List<DoseRecord> own = all.stream().filter(dose -> compound != null && compound.equals(dose.compound())).toList();
		DoseRecord nearest = null;
		for (DoseRecord dose : own.isEmpty() ? all : own) {
			if (nearest == null || Math.abs(dose.time() - start) < Math.abs(nearest.time() - start)) {
				nearest = dose;
			}
		}
		double amount = settings.doseAmount();
		double duration = settings.infusionDuration();
		if (nearest != null && Double.isNaN(amount)) {
			amount = nearest.unit() != null && unit != null && Units.compatible(nearest.unit(), unit)
					? Units.convert(nearest.amount(), nearest.unit(), unit)
					: nearest.amount();
		}
		if (nearest != null && nearest.duration() > 0 && Double.isNaN(duration)) {
			duration = nearest.duration();
		}
		return new Dosing(settings.route(), amount, 0, settings.route() == Route.INFUSION ? duration : 0, settings.tau());
	}
}
