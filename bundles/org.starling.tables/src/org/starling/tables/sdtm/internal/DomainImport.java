package org.starling.tables.sdtm.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;

import org.starling.files.Sha256;
import org.starling.tables.samples.RowProblem;
import org.starling.tables.samples.Sample;
import org.starling.tables.samples.SampleImport;
import org.starling.tables.samples.SampleImportSettings;
import org.starling.tables.samples.SampleImporter;
import org.starling.tables.samples.DoseRecord;
import org.starling.tables.sdtm.SdtmDomains;
import org.starling.tables.sdtm.SdtmDomains.Domain;
import org.starling.tables.sdtm.SdtmException;
import org.starling.tables.sdtm.SdtmImport;
import org.starling.tables.sdtm.SdtmTimes;
import org.starling.tables.sdtm.internal.SdtmDoses.Source;

/** One import of a set of domains. For one use on one thread. */
public final class DomainImport {

	private final SdtmDomains domains;
	private final SampleImportSettings settings;
	private final DomainRows pc;
	private final Pools pools;
	private final DoseTimes doseTimes;
	private final SampleTimes times;

	public DomainImport(SdtmDomains domains, SampleImportSettings settings, SdtmTimes choice) {
		this.domains = domains;
		this.settings = settings.withFormat(null).withMapping(SampleRecords.MAPPING).withNegativeTimes(true);
		pc = rows(Domain.PC);
		pools = new Pools(rows(Domain.POOLDEF));
		doseTimes = new DoseTimes(rows(Domain.EX));
		times = new SampleTimes(pc, doseTimes, choice);
	}

	private DomainRows rows(Domain domain) {
		return new DomainRows(domains.tables().get(domain));
	}

	public SdtmImport read() throws IOException {
		Path file = domains.files().get(Domain.PC);
		check(file);
		String hash = Sha256.of(file);
		SampleImport samples;
		try (SampleRecords records = new SampleRecords(pc, rows(Domain.DM), pools, times)) {
			samples = SampleImporter.read(file, records, hash, settings);
		}
		SdtmDoses doses = new SdtmDoses(rows(Domain.EX), doseTimes).take(sources());
		List<RowProblem> problems = new ArrayList<>(samples.problems());
		problems.addAll(doses.problems());
		SampleImport whole = new SampleImport(file, hash, null, SampleRecords.MAPPING, settings, samples.timeUnit(), samples.samples(),
				samples.subjects(), doses.doses(), problems, notes(samples, doses.doses()));
		return new SdtmImport(whole, ReportedParameters.of(rows(Domain.PP)),
				domains.files().values().stream().sorted().toList());
	}

	private void check(Path file) throws SdtmException {
		if (!pc.has("USUBJID") && !pc.has("POOLID")) {
			throw new SdtmException(file, "the domain PC has neither USUBJID nor POOLID; it is no SDTM");
		}
		if (!pc.has("PCSTRESN") && !pc.has("PCSTRESC") && !pc.has("PCORRES")) {
			throw new SdtmException(file, "the domain PC has none of PCSTRESN, PCSTRESC and PCORRES, so no results");
		}
		if (!pc.has("PCTPTNUM") && !pc.has("PCTPT") && !pc.has("PCELTM") && !pc.has("PCDTC")) {
			throw new SdtmException(file, "the domain PC has none of PCTPTNUM, PCTPT, PCELTM and PCDTC, so no times");
		}
	}

	private SequencedMap<String, Source> sources() {
		SequencedMap<String, Source> sources = new LinkedHashMap<>();
		for (int row = 0; row < pc.size(); row++) {
			String label = SampleRecords.label(pc, row);
			boolean pooled = pc.text(row, "USUBJID").isEmpty();
			if (!label.isEmpty()) {
				sources.putIfAbsent(label, new Source(row + 1L, pooled ? pools.representative(label) : label));
			}
		}
		return sources;
	}

	private List<String> notes(SampleImport samples, List<DoseRecord> doses) {
		List<String> notes = new ArrayList<>();
		domains.files().forEach((domain, path) -> notes.add("domain " + domain + " from " + path.getFileName() + ", "
				+ domains.tables().get(domain).rows() + " records"));
		notes.sort(null);
		if (times.planned()) {
			notes.add("times are the planned ones after each dose" + (times.numberOfClashes() == 0 ? "" : ": " + times.numberOfClashes()
					+ " of " + pc.size() + " samples share date and time of collection (PCDTC) with another planned time of their subject"));
		}
		Set<String> measured = new TreeSet<>(samples.samples().stream().map(Sample::compound).filter(c -> c != null).toList());
		Set<String> given = new TreeSet<>(doses.stream().map(DoseRecord::compound).toList());
		if (!given.isEmpty() && measured.stream().noneMatch(given::contains)) {
			notes.add("what was given is named " + String.join(", ", given) + ", what was measured " + String.join(", ", measured)
					+ "; say in the study which is which");
		}
		if (doses.stream().anyMatch(dose -> dose.unit() != null && dose.unit().matches(".*/k?g"))) {
			notes.add("doses are per body weight, of which these domains tell nothing; clearance and volumes are per body weight then");
		}
		return notes;
	}
}
