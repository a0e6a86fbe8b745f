-- What a user of Neovim gets from `edgewright lsp` for deployment specs, service by service.
local Session = require('session')

local margo, wadm = 'spec/margo.yaml', 'spec/wadm.yaml'

--- Adds the services; `see` has the questions that are asked of the editor.
return function(service, see)
  service('specs: diagnostics', function(user)
    user:visit(margo, 'compose', 7)
    user:type('i<Del><Esc>')
    user:visit(margo, 'schema: degrees', 8)
    user:type('ix<Esc>')
    local found = user:contains({ 'xdegrees' }, see.diagnostics)
    return table.concat(found, ' / ')
  end)

  service('specs: code action', function(user)
    user:visit(margo, 'components: [heater', 13)
    user:type('cehaeter<Esc>')
    user:contains({ 'haeter' }, see.diagnostics)
    user:type('gra')
    user:answer('1<CR>')
    user:contains({ 'components: [heater]' }, see.buffer)
    return 'the misspelt component is right again'
  end)

  service('specs: completion', function(user)
    user:visit(margo, 'components: [heater]', 13)
    user:type('cw')
    user:type('<C-x><C-o>')
    local items = user:contains({ 'heater' }, see.offered)
    user:type('<C-y><Esc>')
    user:contains({ 'components: [heater]' }, see.buffer)
    return 'offered ' .. table.concat(items, ', ')
  end)

  service('specs: hover', function(user)
    user:visit(margo, 'deploymentProfiles', 3)
    user:type('K')
    local text = user:contains({ 'deploymentProfiles' }, see.float)
    return table.concat(text, ' / ')
  end)

  service('specs: definition', function(user)
    user:visit(margo, 'parameter: limit', 11)
    user:type('<C-]>')
    return user:is('margo.yaml: limit:', Session.here)
  end)

  service('specs: definition in WIT', function(user)
    user:visit(wadm, 'interfaces: [control', 13)
    user:type('<C-]>')
    return user:contains({ 'control.wit: control' }, Session.here)
  end)

  service('specs: references', function(user)
    user:visit(wadm, '- name: heater', 8)
    user:type('grr')
    local items = user:contains({ 'wadm.yaml:17:' }, see.quickfix)
    return table.concat(items, ' / ')
  end)

  service('specs: rename', function(user)
    user:visit(wadm, 'target: heater', 8)
    user:type('grn')
    user:answer('<C-u>stove<CR>')
    user:contains({ 'target: stove', '- name: stove' }, see.buffer)
    return 'target: stove'
  end)

  service('specs: formatting', function(user)
    user:visit(margo, 'id: boiler', 3)
    user:type('i    <Esc>')
    user:ask('vim.lsp.buf.format()')
    user:contains({ '\nid: boiler\n' }, see.buffer)
    return 'id: boiler'
  end)

  service('specs: document symbols', function(user)
    user:visit(margo, 'metadata')
    user:type('gO')
    local items = user:contains({ 'deploymentProfiles', 'heater' }, see.outline)
    return #items .. ' symbols'
  end)

  service('specs: semantic tokens', function(user)
    user:visit(margo, 'metadata')
    local found = user:contains({ '@lsp.type.property.yaml 3 metadata' }, see.marks, 'semantic_tokens', 'group')
    return #found .. ' marks'
  end)

  service('specs: inlay hints', function(user)
    user:visit(margo, 'limit:')
    local found = user:contains({ 'LIMIT' }, see.marks, 'inlayhint', 'text')
    return table.concat(found, ' / ')
  end)

  service('specs: code lens', function(user)
    user:visit(margo, 'deploymentProfiles')
    local found = user:contains({ 'runs on 1 of 1 device' }, see.marks, 'codelens', 'text')
    return table.concat(found, ' / ')
  end)

  service('specs: folding', function(user)
    user:visit(margo, 'name: Boiler')
    user:ask('vim.wo.foldmethod = "expr"; vim.wo.foldlevel = 99')
    user:see('a fold', function(level)
      return level > 0
    end, 'return vim.fn.foldlevel(".")')
    user:type('zc')
    local fold = user:is({ 3, 8 }, 'return { vim.fn.foldclosed("."), vim.fn.foldclosedend(".") }')
    user:ask('vim.wo.foldmethod = "manual"')
    return ('lines %d to %d are one'):format(unpack(fold))
  end)
end
