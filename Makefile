SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.ONESHELL:
.PHONY: setup dev check test schema

# What bin/yuanlian and bin/test share: it finds the JDK and the tools, or says what to install.
prepare = root=$(CURDIR); app=$(CURDIR)/server/target/app; . bin/environment; find_java; need_build_tools
server_test = mvn -q -B -f pom.xml -pl server test

setup:
	@$(prepare)
	install_web
	step "compiling the server" mvn -q -B -f pom.xml test-compile

dev:
	@$(prepare)
	is_built || build
	bin/yuanlian serve & trap "kill $$! 2>/dev/null || true" EXIT
	YUANLIAN_URL=http://localhost:$${YUANLIAN_PORT:-8080} npm --prefix web run dev

check:
	@$(prepare)
	$(server_test) -Dtest='ModularityTests,ArchitectureTests,FileLengthTests,GlossaryTests,SchemaTests'
	install_web
	npm --prefix web run lint
	npm --prefix web run types:check
	npm --prefix web run typecheck

# make test M=ledger runs the tests of one module of the server; make test runs everything.
test:
	@$(prepare)
	if [ -n "$(M)" ]; then
	  $(server_test) -Dtest='org/yuanlian/$(M)/**/*Tests,org/yuanlian/$(M)/**/*Properties,org/yuanlian/$(M)/**/*IT'
	else
	  bin/test
	fi

# Writes declarations/schema, docs/reference/openapi.json and the web application's types from the records; look at the
# difference and commit it.
schema:
	@$(prepare)
	$(server_test) -Dtest='SchemaTests,InterfaceIT' -Dschema.write=true
	install_web
	npm --prefix web run types
