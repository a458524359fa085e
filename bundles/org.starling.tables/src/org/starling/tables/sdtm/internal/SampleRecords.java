package org.starling.tables.sdtm.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.starling.tables.NumberText;
import org.starling.tables.rows.Row;
import org.starling.tables.rows.RowSource;
import org.starling.tables.samples.ColumnMapping;
import org.starling.tables.samples.MappedColumn;
import org.starling.tables.samples.SampleField;

/** The records of PC, each with what DM and POOLDEF say of its subject, in the columns that samples are imported from. */
final class SampleRecords implements RowSource {

	/** Heading and field of each column; names of variables where the cells are those of the domain. */
	static final ColumnMapping MAPPING = new ColumnMapping(List.of(column("USUBJID", SampleField.SUBJECT),
			column("POOLID", SampleField.POOL), column("PCSPEC", SampleField.MATRIX), column("PCTEST", SampleField.COMPOUND),
			new MappedColumn("PCDTC", SampleField.TIME, "h"), new MappedColumn("PCTPT", SampleField.NOMINAL_TIME, "h"),
			new MappedColumn("time after dose", SampleField.TIME_AFTER_DOSE, "h"), column("VISITDY", SampleField.OCCASION),
			column("PCSTRESN", SampleField.VALUE), column("PCSTRESC", SampleField.ORIGINAL), column("PCSTRESU", SampleField.VALUE_UNIT),
			column("PCLLOQ", SampleField.LLOQ), column("PCULOQ", SampleField.ULOQ), column("PCEXCLFL", SampleField.EXCLUSION),
			column("PCREASEX", SampleField.EXCLUSION_REASON), column("PCREPNUM", SampleField.REPLICATE),
			column("ARM", SampleField.GROUP), column("SEX", SampleField.SEX), column("AGE", SampleField.AGE),
			column("AGEU", SampleField.AGE_UNIT), column("SPECIES", SampleField.COVARIATE), column("STRAIN", SampleField.COVARIATE),
			column("SETCD", SampleField.COVARIATE), column("members of the pool", SampleField.COVARIATE)));

	private static final Map<String, String> AGE_UNITS = Map.of("YEARS", "a", "MONTHS", "mo", "WEEKS", "wk", "DAYS", "d", "HOURS", "h");

	private final DomainRows pc;
	private final DomainRows dm;
	private final Pools pools;
	private final SampleTimes times;
	private final Map<String, Integer> demographics = new HashMap<>();
	private int next;

	SampleRecords(DomainRows pc, DomainRows dm, Pools pools, SampleTimes times) {
		this.pc = pc;
		this.dm = dm;
		this.pools = pools;
		this.times = times;
		for (int row = 0; row < dm.size(); row++) {
			demographics.putIfAbsent(dm.text(row, "USUBJID"), row);
		}
	}

	private static MappedColumn column(String name, SampleField field) {
		return new MappedColumn(name, field, null);
	}

	/** Label under which the samples of a record stand: the subject, else the pool. */
	static String label(DomainRows domain, int row) {
		return domain.first(row, "USUBJID", "POOLID");
	}

	@Override
	public List<String> header() {
		return MAPPING.columns().stream().map(MappedColumn::column).toList();
	}

	@Override
	public Row next() {
		if (next == pc.size()) {
			return null;
		}
		int row = next++;
		String label = label(pc, row);
		boolean pooled = pc.text(row, "USUBJID").isEmpty() && !label.isEmpty();
		String member = pooled ? pools.representative(label) : label;
		int subject = demographics.getOrDefault(member, -1);
		IsoTime first = subject < 0 ? null : IsoTime.of(dm.first(subject, "RFXSTDTC", "RFSTDTC"));
		SampleTimes.Times at = times.of(row, member, first);
		List<String> cells = new ArrayList<>();
		cells.add(label);
		cells.add(pc.text(row, "POOLID"));
		cells.add(pc.text(row, "PCSPEC"));
		cells.add(pc.first(row, "PCTEST", "PCTESTCD"));
		cells.add(NumberText.format(at.afterFirst()));
		cells.add(NumberText.format(at.nominal()));
		cells.add(NumberText.format(at.afterDose()));
		cells.add(at.occasion() == null ? "" : at.occasion());
		result(row, cells);
		cells.add(pc.text(row, "PCREPNUM"));
		for (String variable : List.of("ARM", "SEX")) {
			cells.add(pooled && variable.equals("SEX") ? common(label, variable) : of(subject, variable));
		}
		age(subject, cells);
		for (String variable : List.of("SPECIES", "STRAIN", "SETCD")) {
			cells.add(of(subject, variable));
		}
		cells.add(pooled ? String.join(" ", pools.members(label)) : "");
		return new Row(row + 1, cells);
	}

	/** Value, recorded text, unit, limits and exclusion. */
	private void result(int row, List<String> cells) {
		String number = pc.text(row, "PCSTRESN");
		String text = pc.first(row, "PCSTRESC", "PCORRES");
		boolean notDone = pc.text(row, "PCSTAT").equals("NOT DONE");
		boolean standardised = !number.isEmpty() || !pc.text(row, "PCSTRESC").isEmpty();
		cells.add(number.isEmpty() ? text : number);
		cells.add(text);
		cells.add(standardised ? pc.first(row, "PCSTRESU", "PCORRESU") : pc.text(row, "PCORRESU"));
		cells.add(pc.text(row, "PCLLOQ"));
		cells.add(pc.text(row, "PCULOQ"));
		cells.add(notDone ? "NOT DONE" : pc.text(row, "PCEXCLFL"));
		cells.add(notDone ? pc.text(row, "PCREASND") : pc.text(row, "PCREASEX"));
	}

	/** An age of zero stands for none. */
	private void age(int subject, List<String> cells) {
		double age = subject < 0 ? Double.NaN : dm.number(subject, "AGE");
		cells.add(age > 0 ? NumberText.format(age) : "");
		String unit = of(subject, "AGEU");
		cells.add(AGE_UNITS.getOrDefault(unit, unit));
	}

	private String of(int subject, String variable) {
		return subject < 0 ? "" : dm.text(subject, variable);
	}

	/** What all members of a pool have in common. */
	private String common(String pool, String variable) {
		List<String> texts = pools.members(pool).stream().map(member -> of(demographics.getOrDefault(member, -1), variable)).distinct()
				.toList();
		return texts.size() == 1 ? texts.getFirst() : "";
	}

	@Override
	public void close() {
		next = pc.size();
	}
}
