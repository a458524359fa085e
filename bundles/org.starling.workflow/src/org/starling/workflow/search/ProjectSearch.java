package org.starling.workflow.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.starling.model.base.BasePackage;
import org.starling.model.base.Named;
import org.starling.model.pkmodel.Element;
import org.starling.model.store.DocumentEntry;
import org.starling.model.store.DocumentKind;
import org.starling.model.store.ProjectFolder;
import org.starling.tables.NumberText;

/**
 * Names, symbols, values, notes, formulas and structures of all documents of a project. Immutable; documents that can't be read are
 * left out and told of.
 *
 * @param entries in the order of the documents
 * @param unread  files that can't be read, and why
 */
public record ProjectSearch(List<SearchEntry> entries, List<String> unread) {

	public ProjectSearch {
		entries = List.copyOf(entries);
		unread = List.copyOf(unread);
	}

	/** Reads all documents on the calling thread. */
	public static ProjectSearch of(ProjectFolder project) throws IOException {
		List<SearchEntry> entries = new ArrayList<>();
		List<String> unread = new ArrayList<>();
		for (DocumentKind kind : DocumentKind.values()) {
			for (DocumentEntry entry : project.list(kind)) {
				String path = project.relativize(entry.path());
				try {
					EObject root = project.load(entry.path());
					add(root, root, path, entry.name(), entries);
					for (Iterator<EObject> all = root.eAllContents(); all.hasNext();) {
						add(all.next(), root, path, entry.name(), entries);
					}
				} catch (IOException e) {
					unread.add(e.getMessage());
				}
			}
		}
		return new ProjectSearch(entries, unread);
	}

	private static void add(EObject object, EObject root, String path, String name, List<SearchEntry> entries) {
		for (EAttribute attribute : object.eClass().getEAllAttributes()) {
			Object value = object.eIsSet(attribute) && !attribute.isTransient() ? object.eGet(attribute) : null;
			String text = attribute == BasePackage.Literals.IDENTIFIED__ID || attribute == BasePackage.Literals.DOCUMENT__FORMAT_VERSION ? "" : text(value);
			if (!text.isBlank()) {
				entries.add(new SearchEntry(path, name, object == root ? "/" : root.eResource().getURIFragment(object), label(object),
						attribute.getName(), text));
			}
		}
	}

	private static String text(Object value) {
		return switch (value) {
		case null -> "";
		case Double number -> NumberText.format(number);
		case Boolean flag -> "";
		case List<?> list -> list.stream().map(ProjectSearch::text).filter(t -> !t.isEmpty()).collect(Collectors.joining(" "));
		default -> value.toString();
		};
	}

	/** Name and symbol of an object, or of what holds it. */
	private static String label(EObject object) {
		for (EObject o = object; o != null; o = o.eContainer()) {
			if (o instanceof Element element && element.getSymbol() != null) {
				boolean same = element.getName() == null || element.getName().equals(element.getSymbol());
				return same ? element.getSymbol() : element.getName() + " (" + element.getSymbol() + ')';
			}
			if (o instanceof Named named && named.getName() != null) {
				return named.getName();
			}
		}
		return object.eClass().getName();
	}

	/**
	 * Values that hold all words of a query, whatever their case, in value, object or name of the document; a number is found by its
	 * value, however it is written. Those whose own text holds the query come first.
	 *
	 * @param most entries that are wanted
	 */
	public List<SearchEntry> find(String query, int most) {
		String wanted = query.strip().toLowerCase(Locale.ROOT);
		if (wanted.isEmpty()) {
			return List.of();
		}
		OptionalDouble number = NumberText.parse(wanted, '.');
		List<String> words = List.of(wanted.split("\\s+"));
		List<SearchEntry> first = new ArrayList<>();
		List<SearchEntry> then = new ArrayList<>();
		for (SearchEntry entry : entries) {
			String text = entry.text().toLowerCase(Locale.ROOT);
			boolean equal = number.isPresent() && NumberText.parse(text, '.').equals(number);
			if (equal || number.isEmpty() && text.contains(wanted)) {
				first.add(entry);
			} else if (number.isEmpty()) {
				String all = text + '\n' + entry.object().toLowerCase(Locale.ROOT) + '\n' + entry.name().toLowerCase(Locale.ROOT) + '\n'
						+ entry.feature().toLowerCase(Locale.ROOT);
				if (words.size() > 1 && words.stream().allMatch(all::contains)) {
					then.add(entry);
				}
			}
		}
		first.addAll(then);
		return List.copyOf(first.subList(0, Math.min(most, first.size())));
	}
}
