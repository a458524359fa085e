/** Extension points of the workbench and the registries made from them. No user interface. */
package org.starling.runtime;
