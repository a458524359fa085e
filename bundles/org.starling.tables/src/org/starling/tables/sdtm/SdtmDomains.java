package org.starling.tables.sdtm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.starling.files.FileNames;
import org.starling.tables.Table;
import org.starling.tables.rows.FileKind;
import org.starling.tables.rows.RowSource;
import org.starling.tables.rows.RowSources;
import org.starling.tables.rows.RowTable;
import org.starling.tables.xpt.XptMember;
import org.starling.tables.xpt.XptReader;

/**
 * The domains of one study that tell of concentrations. Immutable.
 *
 * @param tables one for each domain that was found
 * @param files  where each of them stands
 */
public record SdtmDomains(Map<Domain, Table> tables, Map<Domain, Path> files) {

	/** A domain that is read; others are passed over. */
	public enum Domain {
		/** concentrations */
		PC,
		/** parameters, as they were reported */
		PP,
		/** doses */
		EX,
		/** subjects */
		DM,
		/** which subjects a pool has */
		POOLDEF
	}

	public SdtmDomains {
		tables = Map.copyOf(tables);
		files = Map.copyOf(files);
	}

	/**
	 * Reads the domains in a folder, or a file and those beside it whose names differ in the domain alone ({@code x_pc.xpt} and
	 * {@code x_ex.xpt}). Transport files, delimited text and workbooks; which domain a file holds is told by its name.
	 *
	 * @throws SdtmException when there are no concentrations, or two files hold one domain
	 * @throws IOException   when a file can't be read
	 */
	public static SdtmDomains read(Path fileOrFolder) throws IOException {
		if (!Files.isDirectory(fileOrFolder)) {
			Path folder = fileOrFolder.toAbsolutePath().getParent();
			String prefix = prefix(fileOrFolder);
			try (Stream<Path> files = Files.list(folder)) {
				return read(fileOrFolder, files.filter(file -> prefix(file).equals(prefix) && extension(file).equals(extension(fileOrFolder)))
						.sorted().toList());
			}
		}
		try (Stream<Path> files = Files.list(fileOrFolder)) {
			return read(fileOrFolder, files.filter(Files::isRegularFile).sorted().toList());
		}
	}

	/** As {@link #read(Path)} of files that are given; those whose names tell no domain are passed over. */
	public static SdtmDomains read(Path named, List<Path> candidates) throws IOException {
		Map<Domain, Table> tables = new EnumMap<>(Domain.class);
		Map<Domain, Path> files = new EnumMap<>(Domain.class);
		for (Path file : candidates) {
			Optional<Domain> domain = domain(file);
			if (domain.isPresent()) {
				Path before = files.put(domain.get(), file);
				if (before != null) {
					throw new SdtmException(named, "both " + before.getFileName() + " and " + file.getFileName() + " hold the domain "
							+ domain.get() + "; name one study's files alone");
				}
				tables.put(domain.get(), table(file));
			}
		}
		if (!tables.containsKey(Domain.PC)) {
			throw new SdtmException(named, "there are no concentrations: no file is named pc, such as pc.xpt, x_pc.xpt or pc.csv");
		}
		return new SdtmDomains(tables, files);
	}

	/** Whether a file's name and content say that it holds SDTM concentrations. */
	public static boolean isConcentrations(Path file) throws IOException {
		if (!domain(file).equals(Optional.of(Domain.PC)) || !Files.isRegularFile(file)) {
			return false;
		}
		List<String> names = header(file);
		return names.contains("PCTESTCD") && (names.contains("PCSTRESN") || names.contains("PCORRES"));
	}

	private static List<String> header(Path file) throws IOException {
		try (RowSource rows = RowSources.open(file, null, null)) {
			return rows.header().stream().map(name -> name.toUpperCase(Locale.ROOT)).toList();
		}
	}

	private static Table table(Path file) throws IOException {
		return FileKind.of(file) == FileKind.TRANSPORT ? transport(file) : RowTable.texts(file);
	}

	private static Table transport(Path file) throws IOException {
		List<XptMember> members = XptReader.read(file).members();
		if (members.size() != 1) {
			throw new SdtmException(file, "it holds " + members.size() + " data sets; a file of one domain holds one");
		}
		return members.getFirst().table();
	}

	private static String extension(Path file) {
		String name = file.getFileName().toString();
		return name.substring(Math.min(name.length(), FileNames.plain(file).length())).toLowerCase(Locale.ROOT);
	}

	/** What stands before the name of the domain. */
	private static String prefix(Path file) {
		String stem = FileNames.plain(file);
		return stem.substring(0, Math.max(stem.lastIndexOf('_'), stem.lastIndexOf('-')) + 1);
	}

	private static Optional<Domain> domain(Path file) {
		String word = FileNames.plain(file).substring(prefix(file).length()).toUpperCase(Locale.ROOT);
		boolean readable = List.of(".xpt", ".csv", ".tsv", ".txt", ".xlsx").contains(extension(file));
		return readable ? Stream.of(Domain.values()).filter(domain -> domain.name().equals(word)).findFirst() : Optional.empty();
	}
}
